import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import { type AnswerState, emptyState, mostCompared, views } from '../../web/state/answer-state.ts'
import { kindText } from '../../web/state/expansion.ts'
import { chainText } from '../../web/state/link-values.ts'
import { anyOf, entityEnd } from '../../web/state/question-edits.ts'
import { formatState, parseState } from '../../web/state/url-state.ts'

const id = fc.stringMatching(/^[a-z0-9-]{1,30}$/)
/** A part of a list of the ontology in its order, or null for the default. */
const some = <T>(names: readonly T[]) =>
  fc.oneof(fc.subarray([...names], { minLength: 1 }), fc.constant(null)) as fc.Arbitrary<T[] | null>
const date = fc.oneof(
  fc.stringMatching(/^(19|20)([0-9]{2}((-(0[1-9]|1[0-2]))?[~?]?|-XX)|[0-9]X|XX)$/),
  fc.constant(null),
)
const ids = fc.uniqueArray(id, { maxLength: 4 })
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { minLength: 1, maxLength: 3 })
const set = fc.constantFrom(...entityTypeNames).chain((type) =>
  fc.record({
    type: fc.constant(type),
    kinds: fc.subarray(Object.keys(entityType(type).kinds)).map((kinds) => (kinds.length > 0 ? kinds : null)),
    countries: fc.oneof(
      codes.map((chosen) => chosen.sort()),
      fc.constant(null),
    ),
    within: fc.oneof(id, fc.constant(null)),
    partOf: fc.oneof(id, fc.constant(null)),
  }),
)
const end = fc.oneof(
  fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map((entities) => ({ entities })),
  set.map((chosen) => ({ set: chosen })),
  fc.constant(null),
)
const hops = fc.uniqueArray(
  fc.record({ from: id, to: id, claims: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 3, selector: ({ from, to }) => `${from} ${to}` },
)
const kind = fc.record({
  predicate: fc.constantFrom(...predicateNames),
  outgoing: fc.boolean(),
  type: fc.constantFrom(...entityTypeNames),
})
const kinds = fc.oneof(fc.constant(null), fc.uniqueArray(kind, { minLength: 1, maxLength: 3, selector: kindText }))
const expansions = fc.uniqueArray(fc.record({ id, kinds }), { maxLength: 4, selector: (expansion) => expansion.id })

const chosen = fc.record({ list: fc.constantFrom('supply' as const, 'named' as const), index: fc.nat(49) })

const state: fc.Arbitrary<AnswerState> = fc.record({
  from: end,
  to: end,
  via: ids,
  direction: fc.constantFrom('SUPPLY' as const, 'ANY' as const),
  maxHops: fc.integer({ min: 1, max: 12 }),
  k: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant(null)),
  stages: some(stageNames),
  standings: some(standingNames),
  minStrength: fc.constantFrom(...strengthNames),
  predicates: some(predicateNames),
  validFrom: date,
  validTo: date,
  excludeEntities: ids,
  excludeHops: hops,
  excludeClaims: ids,
  chain: chosen,
  compare: fc.uniqueArray(chosen, { maxLength: mostCompared, selector: chainText }),
  selected: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('entity' as const), id }),
    fc.record({ kind: fc.constant('hop' as const), hop: fc.nat(11) }),
    fc.record({ kind: fc.constant('claims' as const), from: id, to: id }),
  ),
  checking: fc.oneof(id, fc.constant(null)),
  expanded: expansions,
  view: fc.constantFrom(...views, null),
})

describe('the state of the page in its address', () => {
  it('comes back as it was written, also through the text of the address', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(parseState(new URLSearchParams(formatState(written).toString()))).toEqual(written)
      }),
    )
  })

  it('never fails on an address that somebody made up, and reads what it would write itself', () => {
    const names = [
      ...formatState({ ...emptyState, expanded: [{ id: 'a', kinds: null }] }).keys(),
      'from',
      'to',
      'sel',
      'chain',
      'hops',
      'k',
    ]
    const params = fc.dictionary(
      fc.constantFrom(...names, 'via', 'compare', 'withoutHops', 'stages', 'since', 'view', 'check', 'other'),
      fc.string(),
    )
    fc.assert(
      fc.property(params, (made) => {
        const read = parseState(new URLSearchParams(made))
        expect(parseState(formatState(read))).toEqual(read)
      }),
    )
  })

  it('leaves out what is as by default', () => {
    expect(formatState(emptyState).toString()).toBe('')
    const question = { ...emptyState, from: entityEnd('axis-communications'), to: anyOf('Buyer') }
    expect(formatState(question).toString()).toBe('from=axis-communications&to=Buyer')
  })

  it('takes no numbers out of bounds and no unknown words', () => {
    const read = parseState(
      new URLSearchParams(
        'hops=13&k=0&stages=STOLEN&sel=hop.0&chain=0&from=Nobody%20here&to=Buyer*kind-GHOST&withoutHops=a*b&view=3d',
      ),
    )
    expect(read).toEqual(emptyState)
  })

  it('holds several entities or one set at an end', () => {
    const address = 'from=axis.morpho&to=Buyer*kind-PUBLIC_SECURITY*country-CN*within-xinjiang'
    const read = parseState(new URLSearchParams(address))
    expect(read.from).toEqual({ entities: ['axis', 'morpho'] })
    expect(read.to).toEqual({
      set: { type: 'Buyer', kinds: ['PUBLIC_SECURITY'], countries: ['CN'], within: 'xinjiang', partOf: null },
    })
    expect(formatState(read).toString()).toBe(address)
  })
})
