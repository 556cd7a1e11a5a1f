import { describe, expect, it } from 'vitest'
import { toggled } from '../../../web/features/compare/compared-chains.ts'
import { type ChosenChain, emptyState, mostCompared } from '../../../web/state/answer-state.ts'

const chain = (index: number): ChosenChain => ({ list: 'supply', index })

describe('the chains to compare', () => {
  it('are ticked and unticked, and never more than can be told apart', () => {
    const many = Array.from({ length: mostCompared + 2 }, (_, index) => chain(index))
    const state = many.reduce(toggled, emptyState)
    expect(state.compare).toEqual(many.slice(0, mostCompared))
    expect(toggled(state, chain(1)).compare).toEqual([chain(0), chain(2), chain(3)])
  })

  it('leave the comparison once there are no two', () => {
    const two = { ...emptyState, compare: [chain(0), chain(1)], view: 'compare' as const }
    expect(toggled(two, chain(0))).toMatchObject({ compare: [chain(1)], view: null })
    expect(toggled({ ...two, compare: [...two.compare, chain(2)] }, chain(0)).view).toBe('compare')
  })
})
