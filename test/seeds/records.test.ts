import { describe, expect, test } from 'vitest'
import { isRelationClaim, type LiteralClaimRecord } from '../../server/features/claim/claim-record.ts'
import { deriveEntity } from '../../server/features/entity/derive-entity.ts'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import { languages } from '../../server/ontology/language.ts'
import { predicate, signatureOf } from '../../server/ontology/predicates.ts'
import { citations, claims, documents, entities, responses, seedChanges, seedRevisions, sources } from './seed-graph.ts'

const stableIds = [
  'axis-communications',
  'morpho',
  'idemia',
  'noldus-information-technology',
  'facereader',
  'the-observer-xt',
  'skynet',
  'skynet-guilin',
  'sharp-eyes',
  'guilin',
  'xinjiang',
  'shanghai-public-security-bureau',
  'ministry-of-public-security',
  'shihezi-university',
  'xpcc',
]

test('revisions have fixed times, each later than the one before', () => {
  const times = seedRevisions.map((revision) => revision.time)
  expect(times.length).toBeGreaterThan(1)
  expect(times).toEqual([...new Set(times)].sort())
})

test('every record is written once', () => {
  const written = seedChanges.map((change) => (change.op === 'put' ? `${change.kind} ${change.record.id}` : change.op))
  expect(new Set(written).size).toBe(written.length)
  expect(written).not.toContain('retire')
})

test('what a revision refers to exists by its end', () => {
  const known = new Set<string>()
  for (const { changes } of seedRevisions) {
    const puts = changes.flatMap((change) => (change.op === 'put' ? [change] : []))
    for (const { kind, record } of puts) known.add(`${kind} ${record.id}`)
    for (const reference of puts.flatMap(referencesOf)) expect(known).toContain(reference)
  }
})

test.each(stableIds)('%s is in the graph', (id) => {
  expect(entities.get(id)).toBeDefined()
})

test('each entity has a name of its own, unless its source does not name it', () => {
  const named = new Set([...claims.values()].flatMap((claim) => (claim.predicate === 'name' ? [claim.subject] : [])))
  for (const { id, collective } of entities.values())
    expect([id, named.has(id)]).toEqual([id, collective === undefined])
})

describe('relations fit the ontology', () => {
  test.each([...claims.values()].filter(isRelationClaim).map((claim) => [claim.id, claim] as const))(
    '%s',
    (_, claim) => {
      const subject = entities.get(claim.subject)
      const object = entities.get(claim.object.entity)
      const { stages, qualifiers, qualifierOptional } = predicate(claim.predicate)
      expect(subject && object && signatureOf(claim.predicate, subject.type, object.type)).toBeDefined()
      expect(claim.stage === undefined ? stages.length === 0 : stages.includes(claim.stage)).toBe(true)
      const unqualified = qualifiers.length === 0 || qualifierOptional
      expect(claim.qualifier === undefined ? unqualified : qualifiers.includes(claim.qualifier)).toBe(true)
    },
  )
})

test('a place that is a country says which, once, and nothing that lies in it repeats it', () => {
  const places = [...entities.values()].filter(({ type }) => type === 'Place')
  const countries = places.filter(({ kind }) => kind === 'COUNTRY').map(({ id }) => id)
  expect(countries.length).toBeGreaterThan(0)
  const ofPlaces = [...claims.values()].filter(
    ({ predicate, subject }) => predicate === 'country' && places.some(({ id }) => id === subject),
  )
  expect(ofPlaces.map(({ subject }) => subject).sort()).toEqual(countries.sort())
})

test('every claim is accepted, alleged, and cited at least once', () => {
  const cited = new Set([...citations.values()].map((citation) => citation.claim))
  for (const { id, review, standing } of claims.values())
    expect([id, review, standing.value, cited.has(id)]).toEqual([id, 'ACCEPTED', 'ALLEGED', true])
})

test('a date comes with how the claim lies in it, and without one there is none', () => {
  for (const { id, validFrom, validTo, timing } of claims.values())
    expect([id, timing !== undefined]).toEqual([id, validFrom !== undefined || validTo !== undefined])
})

test('what the coder alone knows is graded F6, and nothing else is', () => {
  for (const { document, credibility } of citations.values())
    expect(credibility.grade === '6').toBe(document === 'coding-notes')
  expect(sources.get('filiere-coding-notes')?.reliability.grade).toBe('F')
})

test('page and release derive from the report, which is judged independent: one root', () => {
  const report = documents.get('amnesty-out-of-control-2020')
  expect(report?.origin.status).toBe('INDEPENDENT')
  for (const id of ['amnesty-france-2020-09', 'amnesty-release-2020-09'])
    expect(documents.get(id)?.origin).toMatchObject({ status: 'DERIVED_FROM', documents: [report?.id] })
})

test('of the documents only the page and the notes have a copy, and the page is not stored', () => {
  const captured = [...documents.values()].filter((document) => document.capture !== undefined)
  expect(captured.map((document) => [document.id, document.capture?.stored])).toEqual([
    ['amnesty-france-2020-09', false],
    ['coding-notes', true],
  ])
})

test('Amnesty International reports no clear answer of each vendor, which is not silence', () => {
  const parties = [...responses.values()].filter((r) => r.outcome === 'NO_CLEAR_ANSWER')
  expect(parties.map((r) => [r.party, r.saidBy])).toEqual([
    ['axis-communications', 'amnesty-international'],
    ['morpho', 'amnesty-international'],
    ['noldus-information-technology', 'amnesty-international'],
  ])
  expect([...responses.values()].map((r) => r.outcome)).not.toContain('NO_REPLY')
})

test('the statement of Noldus goes with every relation of its chains, once, and denies none of them', () => {
  const statements = [...responses.values()].filter((r) => r.document === 'noldus-statement-2020-09-21')
  expect(statements.map((r) => [r.outcome, r.scope])).toEqual([
    ['DISPUTES_CHARACTERISATION', undefined],
    ['DISPUTES_CHARACTERISATION', 'DOCUMENT'],
  ])
  const answered = statements.flatMap((r) => r.claims)
  expect(new Set(answered).size).toBe(answered.length)
  const chains = new Set(['noldus-information-technology', 'facereader', 'the-observer-xt', 'shihezi-university'])
  const touching = [...claims.values()]
    .filter(isRelationClaim)
    .filter((claim) => chains.has(claim.subject) || chains.has(claim.object.entity))
  expect(touching.length).toBeGreaterThan(8)
  for (const { id } of touching) expect(answered).toContain(id)
})

test('what it is not known to speak of, it answers as a part of the whole report', () => {
  for (const { claims: answered, scope, outcome } of responses.values()) {
    if (outcome !== 'DISPUTES_CHARACTERISATION') continue
    const predicates = answered.map((id) => claims.get(id)?.predicate)
    const deals = predicates.map((predicate) =>
      ['SUPPLIES', 'USES', 'AWARDED_TO', 'COVERS', 'SIGNED_BY'].includes(predicate ?? ''),
    )
    expect(new Set(deals)).toEqual(new Set([scope === undefined]))
  }
})

test('no two entities read alike, in any language', () => {
  for (const language of languages) {
    const labels = [...entities.values()].map((entity) => labelsOf(entity)[language])
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  }
})

test('a label is what the page says where it says it, and a number that only the coder knows is no label', () => {
  const labelled = (id: string) => labelsOf(entities.get(id) as EntityRecord)
  expect(labelled('eu-dual-use-regulation')).toEqual({
    en: 'EU dual-use regulation',
    fr: 'règlement sur les biens à double usage',
    zh: '欧盟两用物项条例',
  })
  expect(labelled('axis-communications').zh).toBe('Axis Communications')
  expect(labelled('most-eu-governments').en).toBe('most EU governments')
})

test('French punctuation keeps its no-break spaces', () => {
  for (const { fr } of [...seedChanges].flatMap(translationsIn)) expect(fr).not.toMatch(/ [;:?!»]|« /)
})

const labelsOf = (entity: EntityRecord) => {
  const about = [...claims.values()].filter((claim) => claim.subject === entity.id && !isRelationClaim(claim))
  return deriveEntity(entity, about as LiteralClaimRecord[]).labels
}

type Put = Extract<(typeof seedChanges)[number], { op: 'put' }>

function referencesOf(change: Put): string[] {
  const of = (kind: string, ...ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id === undefined ? [] : [`${kind} ${id}`]))
  switch (change.kind) {
    case 'source':
      return of('entity', change.record.entity)
    case 'document': {
      const { publisher, origin } = change.record
      return [...of('source', publisher), ...of('document', ...('documents' in origin ? origin.documents : []))]
    }
    case 'entity':
      return of('document', change.record.collective?.passage.document)
    case 'claim': {
      const { subject, object, assertedBy } = change.record
      return [
        ...of('entity', subject, 'entity' in object ? object.entity : undefined),
        ...of('entity', 'entity' in assertedBy ? assertedBy.entity : undefined),
        ...of('source', 'source' in assertedBy ? assertedBy.source : undefined),
      ]
    }
    case 'citation': {
      const { claim, document, attributedTo } = change.record
      const quoted = attributedTo !== undefined && 'entity' in attributedTo ? attributedTo.entity : undefined
      return [...of('claim', claim), ...of('document', document), ...of('entity', quoted)]
    }
    case 'response': {
      const { claims: answered, party, document, saidBy, askedBy } = change.record
      const asker = askedBy !== undefined && 'source' in askedBy ? askedBy.source : undefined
      return [
        ...of('claim', ...answered),
        ...of('entity', party),
        ...of('document', document),
        ...of('source', saidBy, asker),
      ]
    }
    case 'savedPath':
    case 'proposal':
      return []
    case 'dispute':
      return of('claim', change.record.claim)
  }
}

test('everything in our own words is written in each language', () => {
  const written = [...seedChanges].flatMap(translationsIn)
  expect(written.length).toBeGreaterThan(300)
  for (const { en, fr, zh } of written) {
    expect(fr).not.toBe(en)
    expect([zh, /\p{Script=Han}/u.test(zh)]).toEqual([zh, true])
    expect(/\p{Script=Han}/u.test(en.replace(/“[^”]*”/g, ''))).toBe(false)
  }
})

interface Words {
  readonly en: string
  readonly fr: string
  readonly zh: string
}

function translationsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return []
  if (isTranslated(value)) return [value]
  return Object.entries(value).flatMap(([key, inner]) => (publishedOnes.includes(key) ? [] : translationsIn(inner)))
}

/** Where a publisher has a name, or a document a title, in some languages alone. */
const publishedOnes = ['names', 'titles']

function isTranslated(value: object): value is Words {
  return 'en' in value || 'fr' in value || 'zh' in value
}
