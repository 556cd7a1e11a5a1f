import fc from 'fast-check'
import type { ClaimRecord } from '../../server/features/claim/claim-record.ts'
import { isRelationClaim } from '../../server/features/claim/claim-record.ts'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import type { EntitySet } from '../../server/features/path/question.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { literalOf, put, relationOf } from '../revision/changes.ts'

/** A revision as it was written. */
export interface Made {
  readonly number: number
  readonly changes: readonly RecordChange[]
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`)
const places = numbered('place', 8)
const buyers = numbered('buyer', 8)
const vendors = numbered('vendor', 6)
const kinds = {
  Place: ['COUNTRY', 'CITY'],
  Buyer: ['PUBLIC_SECURITY', 'MINISTRY'],
  Vendor: ['MAKER', 'SUBSIDIARY'],
} as const
type Type = keyof typeof kinds
const codes = ['SE', 'FR', 'CN', 'US'] as const

const entity = (id: string, type: Type) =>
  fc
    .option(fc.constantFrom(...kinds[type]), { nil: undefined })
    .map((kind) => put('entity', { id, type, ...(kind === undefined ? {} : { kind }) }))

const status = fc.record({
  polarity: fc.constantFrom('IS', 'IS', 'IS', 'IS_NOT'),
  review: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'PROPOSED'),
  standing: fc.constantFrom({ value: 'ALLEGED' }, { value: 'ALLEGED' }, { value: 'RETRACTED', reason: 'misread' }),
}) as fc.Arbitrary<Partial<ClaimRecord>>

const one = <T>(items: readonly T[]) => fc.constantFrom(...items)

/** A claim on where something lies, of what it is part, or of which country it is; a later one replaces it. */
const claim = fc
  .tuple(
    fc.nat(59).map((n) => `claim-${n}`),
    fc.oneof(
      fc.tuple(fc.constant('PART_OF' as const), one(places), one(places)),
      fc.tuple(fc.constant('PART_OF' as const), one(buyers), one(buyers)),
      fc.tuple(fc.constant('PART_OF' as const), one(vendors), one(vendors)),
      fc.tuple(fc.constant('LOCATED_IN' as const), one([...buyers, ...vendors]), one(places)),
      fc.tuple(fc.constant('country' as const), one([...places, ...vendors]), one(codes)),
    ),
    status,
  )
  .filter(([, [, subject, object]]) => subject !== object)
  .map(([id, [predicate, subject, object], changes]) =>
    put(
      'claim',
      predicate === 'country'
        ? literalOf(id, subject, { predicate, object: { literal: { code: object } } }, changes)
        : relationOf(id, subject, predicate, object, changes as Parameters<typeof relationOf>[4]),
    ),
  )

const claims = (length: number) => fc.array(claim, { minLength: length, maxLength: length }).map(lastOfEach)

/** A revision puts no record twice. */
const lastOfEach = (changes: readonly RecordChange[]): RecordChange[] => [
  ...new Map(changes.map((change) => [idOf(change), change])).values(),
]
const idOf = (change: RecordChange): string => (change.op === 'put' ? change.record.id : change.id)

const all = (type: Type, ids: readonly string[]) => fc.tuple(...ids.map((id) => entity(id, type)))

/** Everybody with claims, and then two rounds of corrections, with whole and parts in circles. */
export const randomRevisions: fc.Arbitrary<RecordChange[][]> = fc
  .tuple(
    all('Place', places),
    all('Buyer', buyers),
    all('Vendor', vendors),
    claims(60),
    claims(25),
    all('Buyer', buyers),
    claims(25),
  )
  .map(([p, b, v, first, second, changed, third]) => [
    [...p, ...b, ...v],
    first,
    [...second, ...changed.slice(0, 3)],
    third,
  ])

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 })

export const randomSets: fc.Arbitrary<EntitySet> = one(['Place', 'Buyer', 'Vendor'] as const).chain((type) =>
  fc.record({
    type: fc.constant(type),
    kinds: maybe(fc.subarray([...kinds[type]], { minLength: 1 })),
    countries: maybe(fc.subarray([...codes, 'EU'], { minLength: 1 })),
    within: maybe(one(places)),
    partOf: maybe(one(type === 'Place' ? places : type === 'Buyer' ? buyers : vendors)),
  }),
)

/** The members of a set from the records themselves, asked one by one: slow, and easy to see to be right. */
export function membersByRecords(made: readonly Made[], number: number, set: EntitySet): string[] {
  const changes = made.filter((revision) => revision.number <= number).flatMap((revision) => revision.changes)
  const latest = new Map(changes.map((change) => [idOf(change), change]))
  const records = [...latest.values()].flatMap((change) => (change.op === 'put' ? [change] : []))
  const entities = records.flatMap(({ kind, record }) => (kind === 'entity' ? [record as EntityRecord] : []))
  const holding = records
    .flatMap(({ kind, record }) => (kind === 'claim' ? [record as ClaimRecord] : []))
    .filter((c) => c.review === 'ACCEPTED' && c.polarity === 'IS' && c.standing.value !== 'RETRACTED')
  const says = (subject: string, predicate: string, object: string) =>
    holding.some(
      (c) => c.subject === subject && c.predicate === predicate && isRelationClaim(c) && c.object.entity === object,
    )
  const others = entities.map(({ id }) => id)
  const lands = entities.filter((entity) => entity.type === 'Place')

  const isPartOf = (part: string, whole: string, on: readonly string[] = []): boolean =>
    part !== whole &&
    (says(part, 'PART_OF', whole) ||
      others.some(
        (next) =>
          ![...on, part, whole].includes(next) && says(part, 'PART_OF', next) && isPartOf(next, whole, [...on, part]),
      ))
  const isIn = (id: string, place: string): boolean =>
    isPartOf(id, place) ||
    others.some((where) => says(id, 'LOCATED_IN', where) && (where === place || isPartOf(where, place)))
  const hasCountry = (id: string): boolean =>
    holding.some(
      (c) => c.subject === id && c.predicate === 'country' && matches(c.object.literal.code, set.countries ?? []),
    )

  return entities
    .filter(({ id, type, kind }) => {
      const { kinds: wanted, countries, within, partOf } = set
      return (
        type === set.type &&
        (wanted === null || (kind !== undefined && wanted.includes(kind))) &&
        (countries === null || hasCountry(id) || lands.some((place) => hasCountry(place.id) && isIn(id, place.id))) &&
        (within === null || isIn(id, within)) &&
        (partOf === null || isPartOf(id, partOf))
      )
    })
    .map(({ id }) => id)
    .sort()
}

const matches = (code: string, countries: readonly string[]): boolean =>
  countries.includes(code) || (countries.includes('EU') && ['SE', 'FR'].includes(code))
