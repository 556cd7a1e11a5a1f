import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestExclusion } from '../../server/features/path/question.ts'
import { type AnswerState, emptyState } from '../../web/state/answer-state.ts'
import {
  claimsLeftOut,
  entityEnd,
  leavingOut,
  leavingOutHop,
  moved,
  namedIn,
  passing,
  withEnd,
} from '../../web/state/question-edits.ts'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const edit = fc.record({ kind: fc.constantFrom('from', 'to', 'pass', 'leaveOut'), id })

function edited(state: AnswerState, { kind, id: of }: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never) {
  if (kind === 'pass') return passing(state, of)
  return kind === 'leaveOut' ? leavingOut(state, of) : withEnd(state, kind, entityEnd(of))
}

describe('changes of a question', () => {
  it('never leave an entity an end, a waypoint and left out at once', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const state = edits.reduce(edited, emptyState)
        const ends = new Set([...namedIn(state.from), ...namedIn(state.to)])
        const others = [...state.via, ...state.excludeEntities]
        expect(new Set(others).size).toBe(others.length)
        for (const other of others) expect(ends.has(other)).toBe(false)
        expect(state.maxHops).toBeGreaterThan(state.via.length)
      }),
    )
  })

  it('move a waypoint, and leave the rest in order', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })

  it('leave out every claim of a step once, and no more than a question can', () => {
    const claims = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
    const first = leavingOutHop(emptyState, { from: 'a', to: 'b', claims: claims(longestExclusion - 1, 'x') })
    expect(first && claimsLeftOut(first)).toHaveLength(longestExclusion - 1)
    const state = first ?? emptyState
    expect(leavingOutHop(state, { from: 'b', to: 'c', claims: ['x0', 'y'] })?.excludeHops).toHaveLength(2)
    expect(leavingOutHop(state, { from: 'b', to: 'c', claims: ['y', 'z'] })).toBeNull()
    expect(leavingOutHop(state, { from: 'a', to: 'b', claims: ['y'] })?.excludeHops).toEqual([
      { from: 'a', to: 'b', claims: ['y'] },
    ])
  })
})
