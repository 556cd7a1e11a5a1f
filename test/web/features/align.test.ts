import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedRows, spans } from '../../../web/features/compare/align.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const chains = fc.array(fc.shuffledSubarray(ids, { minLength: 2 }), { minLength: 2, maxLength: 4 })

describe('chains side by side', () => {
  it('have every hop once, in order', () => {
    fc.assert(
      fc.property(chains, (compared) => {
        const rows = alignedRows(compared)
        for (const [index, chain] of compared.entries()) {
          const hops = rows.flatMap((row) => row[index] ?? [])
          expect(hops).toEqual(chain.slice(1).map((_, hop) => hop))
        }
        for (const row of rows) expect(row.some((hop) => hop !== null)).toBe(true)
      }),
    )
  })

  it('that are the same have every hop in one row', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 2 }), (chain) => {
        for (const row of alignedRows([chain, chain, chain])) expect(new Set(row).size).toBe(1)
      }),
    )
  })

  it('meet where they pass the same entity', () => {
    expect(
      alignedRows([
        ['a', 'b', 'c', 'd'],
        ['a', 'x', 'y', 'c', 'd'],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [null, 2],
      [2, 3],
    ])
  })

  it('don’t meet where they pass the same entities in another order', () => {
    expect(
      alignedRows([
        ['a', 'b', 'c', 'z'],
        ['a', 'c', 'b', 'z'],
      ]),
    ).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
      [2, null],
    ])
  })

  it('draw the same step once where it stands side by side', () => {
    expect(spans(['x', 'x', null, null, 'y', 'x'], (key) => key).map(({ items }) => items.length)).toEqual([
      2, 1, 1, 1, 1,
    ])
  })
})
