import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridMove } from '../../../web/features/pairs/pair-cells.ts'

const size = { rows: 3, columns: 4 }
const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End')

describe('a key in a grid', () => {
  it('never leaves it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (presses) => {
        let place = { row: 0, column: 0 }
        for (const [key, control] of presses) place = gridMove(place, key, control, size) ?? place
        expect(place.row).toBeGreaterThanOrEqual(0)
        expect(place.row).toBeLessThan(size.rows)
        expect(place.column).toBeGreaterThanOrEqual(0)
        expect(place.column).toBeLessThan(size.columns)
      }),
    )
  })

  it('leads to the neighbour, to the end of the row, or to a corner', () => {
    const middle = { row: 1, column: 1 }
    expect(gridMove(middle, 'ArrowDown', false, size)).toEqual({ row: 2, column: 1 })
    expect(gridMove(middle, 'End', false, size)).toEqual({ row: 1, column: 3 })
    expect(gridMove(middle, 'End', true, size)).toEqual({ row: 2, column: 3 })
    expect(gridMove(middle, 'Tab', false, size)).toBeNull()
  })
})
