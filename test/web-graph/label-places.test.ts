import { describe, expect, it } from 'vitest'
import { collide } from '../../web/graph/geometry.ts'
import { type LineLabel, placeLabels } from '../../web/graph/label-places.ts'

const level: LineLabel = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, bend: 0, width: 80, height: 14, firm: true }
const upright: LineLabel = { ...level, b: { x: 0, y: 300 } }
const boxOf = ({ width, height }: LineLabel, at: { x: number; y: number } | undefined) => ({
  left: (at?.x ?? 0) - width / 2,
  right: (at?.x ?? 0) + width / 2,
  top: (at?.y ?? 0) - height / 2,
  bottom: (at?.y ?? 0) + height / 2,
})

describe('places of labels', () => {
  it('are above the middle of a level line and to the right of an upright one, clear of the line', () => {
    const [above] = placeLabels([level], [])
    expect(above?.x).toBe(150)
    expect(boxOf(level, above).bottom).toBeLessThan(0)
    const [beside] = placeLabels([upright], [])
    expect(beside?.y).toBe(150)
    expect(boxOf(upright, beside).left).toBeGreaterThan(0)
  })

  it('are moved off what lies there, and off each other', () => {
    const node = { left: 100, right: 200, top: -40, bottom: -2 }
    const [moved] = placeLabels([level], [node])
    expect(collide(boxOf(level, moved), node)).toBe(false)
    const both = placeLabels([level, level], [])
    expect(collide(boxOf(level, both[0]), boxOf(level, both[1]))).toBe(false)
  })

  it('in front stay put whatever lines are opened around them', () => {
    const across: LineLabel = { ...level, a: { x: 150, y: -100 }, b: { x: 150, y: 100 }, firm: false }
    const short = { ...level, width: 20 }
    expect(placeLabels([short, across], [])[0]).toEqual(placeLabels([short], [])[0])
    expect(placeLabels([{ ...short, firm: false }, across], [])[0]).not.toEqual(placeLabels([short], [])[0])
  })
})
