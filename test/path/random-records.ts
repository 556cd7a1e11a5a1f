import fc from 'fast-check'
import type { ClaimRecord } from '../../server/features/claim/claim-record.ts'
import type { EntitySet } from '../../server/features/path/question.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import { credibilityNames, reliabilityNames } from '../../server/ontology/evidence-terms.ts'
import { predicate, predicateNames, signatureOf } from '../../server/ontology/predicates.ts'
import { capture, citationOf, disputeOf, documentOf, responseOf, sourceOf } from '../claim/records.ts'
import { literalOf, put, relationOf } from '../revision/changes.ts'
import { questionOn } from './random-graph.ts'

/** Graphs as people would record them: claims that the ontology allows, with the evidence that their strength follows from. */

const types: Readonly<Record<string, EntityType>> = {
  'maker-0': 'Vendor',
  'maker-1': 'Vendor',
  'reseller-0': 'Vendor',
  'reseller-1': 'Vendor',
  'camera-0': 'Product',
  'camera-1': 'Product',
  'call-0': 'Tender',
  'deal-0': 'Contract',
  'deal-1': 'Contract',
  'bureau-0': 'Buyer',
  'bureau-1': 'Buyer',
  'ministry-0': 'Buyer',
  'skynet-0': 'Programme',
  'city-0': 'Place',
  'land-0': 'Place',
}
const ids = Object.keys(types)
const kinds: Partial<Record<EntityType, readonly string[]>> = {
  Vendor: ['MAKER', 'DISTRIBUTOR'],
  Buyer: ['PUBLIC_SECURITY', 'MINISTRY'],
  Place: ['CITY', 'COUNTRY'],
}
const codes = ['SE', 'CN'] as const
const sources = ['s0', 's1', 's2', 's3']
const documents = ['d0', 'd1', 'd2', 'd3', 'd4']
const claimSlots = 50
const citationSlots = 70

const one = <const T>(items: readonly T[]) => fc.constantFrom(...items)
const slot = (name: string, count: number) => fc.nat(count - 1).map((n) => `${name}${String(n).padStart(2, '0')}`)

const entity = one(ids).chain((id) => {
  const type = types[id] as EntityType
  const collective = { min: 2, named: false as const, passage: { document: 'd0', start: 0, end: 5 } }
  return fc
    .tuple(one([undefined, ...(kinds[type] ?? [])]), fc.integer({ min: 1, max: 8 }))
    .map(([kind, n]) => put('entity', { id, type, ...(kind ? { kind } : {}), ...(n === 8 ? { collective } : {}) }))
})

const joins = ids.flatMap((subject) =>
  ids.flatMap((object) =>
    predicateNames
      .filter(
        (name) => subject !== object && signatureOf(name, types[subject] as EntityType, types[object] as EntityType),
      )
      .map((name) => ({ subject, name, object })),
  ),
)

/** More of the claims that goods move by than of those on who is part of what, or where. */
const join = fc.oneof(
  { weight: 4, arbitrary: one(joins.filter(({ name }) => !predicate(name).structural)) },
  { weight: 1, arbitrary: one(joins.filter(({ name }) => predicate(name).structural)) },
)

const said = fc
  .record({
    polarity: one(['IS', 'IS', 'IS', 'IS', 'IS', 'IS_NOT']),
    review: one(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'PROPOSED']),
    standing: one([{ value: 'ALLEGED' }, { value: 'ALLEGED' }, { value: 'RETRACTED', reason: 'misread' }]),
    validFrom: one([undefined, undefined, '2010', '2012-05']),
    validTo: one([undefined, undefined, '2012-12', '2013-06-30']),
  })
  .map((record) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
  ) as fc.Arbitrary<Partial<ClaimRecord>>

const relation = fc
  .tuple(slot('c', claimSlots), join, fc.nat(7), fc.nat(7), said)
  .map(([id, { subject, name, object }, s, q, rest]) => {
    const { stages, qualifiers } = predicate(name)
    const [stage, qualifier] = [stages[s % (stages.length + 1)], qualifiers[q % qualifiers.length]]
    const more = { ...(stage ? { stage } : {}), ...(qualifier ? { qualifier } : {}), ...rest }
    return put('claim', relationOf(id, subject, name, object, more as Parameters<typeof relationOf>[4]))
  })

const country = fc
  .tuple(slot('l', 6), one(ids), one(codes), said)
  .map(([id, subject, code, rest]) =>
    put('claim', literalOf(id, subject, { predicate: 'country', object: { literal: { code } } }, rest)),
  )

const claim = fc.oneof({ weight: 9, arbitrary: relation }, { weight: 1, arbitrary: country })

const citation = fc
  .record({
    id: slot('x', citationSlots),
    claim: slot('c', claimSlots),
    document: one(documents),
    credibility: one(credibilityNames),
    stance: one(['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'CONTRADICTS']),
    start: fc.nat(2),
    length: fc.integer({ min: 1, max: 3 }),
    retracted: one([{}, {}, {}, { retracted: { reason: 'misread' } }]),
  })
  .map(({ id, claim, document, credibility, stance, start, length, retracted }) => {
    const base = citationOf(id, document, credibility, { claim })
    const selector = { ...base.selector, start, end: start + length }
    return put('citation', { ...base, stance, selector, ...retracted })
  })

const source = fc.tuple(one(sources), one(reliabilityNames)).map(([id, grade]) => put('source', sourceOf(id, grade)))

const words = { en: 'own work', fr: 'travail propre', zh: '自行调查' }
const text = { ...capture, text: { ...capture.text, length: 100 } }
const document = fc
  .tuple(fc.nat(documents.length - 1), one(sources), fc.boolean(), fc.nat(2))
  .map(([n, publisher, primary, origin]) => {
    const origins = [
      { status: 'UNEXAMINED' },
      { status: 'INDEPENDENT', reason: words },
      n > 0 ? { status: 'DERIVED_FROM', documents: ['d0'] } : { status: 'UNEXAMINED' },
    ] as const
    const kind = primary ? 'PRIMARY' : 'SECONDARY'
    return put('document', documentOf(`d${n}`, { publisher, kind, origin: origins[origin] as never, capture: text }))
  })

const dispute = fc
  .tuple(slot('q', 3), slot('c', claimSlots), fc.boolean())
  .map(([id, about, open]) => put('dispute', { ...disputeOf(open, about), id }))
const response = fc
  .tuple(slot('r', 3), slot('c', claimSlots), one(['DENIES', 'ACKNOWLEDGES'] as const), one(ids))
  .map(([id, about, outcome, party]) => put('response', responseOf(outcome, { id, claims: [about], party })))

/** The last of what is put under one id: a revision puts no record twice. */
const lastOfEach = (changes: readonly RecordChange[]): RecordChange[] => [
  ...new Map(
    changes.map((change) => [change.op === 'put' ? `${change.kind}:${change.record.id}` : '', change]),
  ).values(),
]

/** Something of every id, so that whatever is named later is there. */
const everything: readonly RecordChange[] = [
  ...sources.map((id) => put('source', sourceOf(id, 'B'))),
  ...documents.map((id) => put('document', documentOf(id, { publisher: 's0', capture: text }))),
  ...ids.map((id) => put('entity', { id, type: types[id] as EntityType })),
  ...Array.from({ length: claimSlots }, (_, n) =>
    put('claim', relationOf(`c${String(n).padStart(2, '0')}`, 'maker-0', 'MAKES', 'camera-0')),
  ),
]

const many = <T>(change: fc.Arbitrary<T>, count: number) => fc.array(change, { minLength: count, maxLength: count })

const amendment = fc
  .tuple(
    many(claim, 12),
    many(citation, 12),
    many(document, 2),
    many(source, 1),
    many(entity, 2),
    many(dispute, 1),
    many(response, 1),
  )
  .map((parts) => lastOfEach(parts.flat()))

/** What each revision puts, oldest first. */
export const recordHistory: fc.Arbitrary<readonly (readonly RecordChange[])[]> = fc
  .tuple(many(document, 12), many(entity, 20), many(claim, 150), many(citation, 120), many(amendment, 3))
  .map(([d, e, c, x, amendments]) => [lastOfEach([...everything, ...d, ...e, ...c, ...x]), ...amendments])

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 })

const set: fc.Arbitrary<EntitySet> = one(['Vendor', 'Buyer'] as const).chain((type) =>
  fc.record({
    type: fc.constant(type),
    kinds: maybe(fc.subarray([...(kinds[type] ?? [])], { minLength: 1 })),
    countries: maybe(fc.subarray([...codes, 'EU'], { minLength: 1 })),
    within: maybe(one(['city-0', 'land-0'])),
    partOf: maybe(one(type === 'Vendor' ? ['maker-0', 'reseller-0'] : ['ministry-0', 'bureau-0'])),
  }),
)

export const recordQuestion = questionOn({
  from: fc.oneof(
    one([{ entities: ['maker-0'] }, { entities: ['maker-0', 'camera-0'] }]),
    set.map((of) => ({ set: of })),
  ),
  to: fc.oneof(
    one([{ entities: ['skynet-0'] }, { entities: ['bureau-0', 'bureau-1'] }]),
    set.map((of) => ({ set: of })),
  ),
  via: ['reseller-1', 'deal-0', 'camera-1'],
  excludeEntities: ['deal-1', 'reseller-1', 'call-0'],
  excludeClaims: ['c00', 'c01', 'c02', 'c03'],
})
