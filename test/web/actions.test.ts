import { describe, expect, it } from 'vitest'
import { type ActionContext, type ActionId, actions, isAvailable } from '../../web/actions/actions.ts'
import { addresses } from '../../web/state/address.ts'
import { type AnswerState, emptyState } from '../../web/state/answer-state.ts'
import { anyOf, entityEnd } from '../../web/state/question-edits.ts'

/** Runs a command and gives the state it shows, or null if it shows none or can't be run. */
function run(id: ActionId, state: Partial<AnswerState>, answer: ActionContext['answer']): AnswerState | null {
  let shown: AnswerState | null = null
  const nothing = () => undefined
  const context: ActionContext = {
    state: { ...emptyState, ...state },
    answer,
    to: addresses('en'),
    go: nothing,
    show: (next) => {
      shown = next
    },
    setLanguage: nothing,
    toggleTheme: nothing,
    copyLink: nothing,
    saving: true,
    saveChain: nothing,
    openPalette: nothing,
  }
  const action = actions.find((other) => other.id === id)
  if (action && isAvailable(action, context)) action.run(context)
  return shown
}

const answer = { pairs: false, supply: 2, named: 1, hops: 3, weakestHop: 1, hop: null }

describe('commands on an answer', () => {
  it('go through the chains of supply, then those named or bid, and stop at either end', () => {
    expect(run('nextChain', {}, answer)?.chain).toEqual({ list: 'supply', index: 1 })
    expect(run('nextChain', { chain: { list: 'supply', index: 1 } }, answer)?.chain).toEqual({
      list: 'named',
      index: 0,
    })
    expect(run('previousChain', { chain: { list: 'named', index: 0 } }, answer)?.chain).toEqual({
      list: 'supply',
      index: 1,
    })
    expect(run('nextChain', { chain: { list: 'named', index: 0 } }, answer)).toBeNull()
    expect(run('previousChain', {}, answer)).toBeNull()
  })

  it('go through the steps and stop at the last', () => {
    expect(run('nextStep', {}, answer)?.selected).toEqual({ kind: 'hop', hop: 0 })
    expect(run('previousStep', {}, answer)?.selected).toEqual({ kind: 'hop', hop: 2 })
    expect(run('nextStep', { selected: { kind: 'hop', hop: 2 } }, answer)?.selected).toEqual({ kind: 'hop', hop: 2 })
    expect(run('weakest', {}, answer)?.selected).toEqual({ kind: 'hop', hop: 1 })
  })

  it('are not there without an answer', () => {
    for (const id of ['nextChain', 'nextStep', 'weakest', 'graph', 'clear'] as const)
      expect(run(id, {}, null)).toBeNull()
  })

  it('swap the ends and forget what belonged to the old answer', () => {
    const swapped = run(
      'swap',
      {
        from: entityEnd('a'),
        via: ['b', 'c'],
        to: anyOf('Buyer'),
        maxHops: 3,
        selected: { kind: 'hop', hop: 1 },
        expanded: [{ id: 'a', kinds: null }],
        view: 'table',
      },
      answer,
    )
    expect(swapped).toEqual({
      ...emptyState,
      from: anyOf('Buyer'),
      via: ['c', 'b'],
      to: entityEnd('a'),
      maxHops: 3,
      view: 'table',
    })
  })

  it('leave out the selected step, or say nothing of it', () => {
    const hop = { from: 'a', to: 'b', claims: ['a-b', 'a-b-too'] }
    const selected = { kind: 'hop', hop: 0 } as const
    expect(run('withoutStep', { selected }, { ...answer, hop })).toMatchObject({ excludeHops: [hop], selected: null })
    expect(run('withoutStep', {}, answer)).toBeNull()
  })

  it('pass the selected entity, or leave it out, unless it is an end', () => {
    const selected = { kind: 'entity', id: 'b' } as const
    expect(run('passEntity', { selected }, answer)?.via).toEqual(['b'])
    expect(run('leaveOutEntity', { selected }, answer)?.excludeEntities).toEqual(['b'])
    const from = entityEnd('b')
    expect(run('passEntity', { selected, from }, answer)).toBeNull()
    expect(run('leaveOutEntity', { selected, from }, answer)).toBeNull()
  })
})
