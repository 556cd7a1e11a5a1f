import { type CitationLevel, citationLevel, citationLevelRank } from '../features/claim/citation-level.ts'
import { isRelationClaim } from '../features/claim/claim-record.ts'
import { countsAsEvidence } from '../features/claim/derive-claim.ts'
import type { StoredClaim } from '../features/claim/read-claims.ts'
import type { StoredEntity } from '../features/entity/read-entities.ts'
import { sourceName } from '../features/evidence/evidence-names.ts'
import type { StoredCitation, StoredSource } from '../features/evidence/read-evidence.ts'
import type { FoundHop, FoundPath } from '../features/path/found-path.ts'
import type {
  ClaimView,
  EntityView,
  HopView,
  LiteralObject,
  PathView,
  PublisherView,
  RelationView,
  RelayView,
  SpeakerView,
} from '../features/words/views.ts'
import { isLiteralView } from '../features/words/views.ts'
import { type Language, wordsIn } from '../ontology/language.ts'
import type { Snapshot } from './snapshot.ts'

/** Records as sentences are made from them: with labels in the language of the sentence. */

export const entityView = ({ record, state }: StoredEntity, language: Language): EntityView => ({
  id: record.id,
  type: record.type,
  kind: record.kind ?? null,
  label: state.labels[language],
  collective: record.collective === undefined ? null : { min: record.collective.min },
})

export async function claimView(claim: StoredClaim, language: Language, snapshot: Snapshot): Promise<ClaimView> {
  const { record, state } = claim
  const viewOf = async (id: string) => entityView(await snapshot.entities.need(id), language)
  const [subject, speaker, relays] = await Promise.all([
    viewOf(record.subject),
    speakerView(claim, language, snapshot),
    relayViews(claim, language, snapshot),
  ])
  const common = {
    id: record.id,
    subject,
    polarity: record.polarity,
    speaker,
    relays,
    codersKnowledge: state.codersKnowledge,
    validFrom: record.validFrom ?? null,
    validTo: record.validTo ?? null,
    timing: record.timing ?? null,
    standing: state.standing,
    strength: state.strength,
  }
  if (!isRelationClaim(record)) {
    const literal = { predicate: record.predicate, value: record.object.literal } as LiteralObject
    return { ...common, literal }
  }
  return {
    ...common,
    predicate: record.predicate,
    object: await viewOf(record.object.entity),
    stage: record.stage ?? null,
    qualifier: record.qualifier ?? null,
    goods: record.goods ? wordsIn(record.goods, language) : null,
  }
}

async function speakerView(
  { record: { assertedBy } }: StoredClaim,
  language: Language,
  { entities, sources }: Snapshot,
): Promise<SpeakerView> {
  if ('entity' in assertedBy) {
    const party = entityView(await entities.need(assertedBy.entity), language)
    return { party, medium: assertedBy.medium ?? null }
  }
  return 'source' in assertedBy
    ? { publisher: publisherView(await sources.need(assertedBy.source), language) }
    : { unknown: true }
}

const publisherView = ({ record }: StoredSource, language: Language): PublisherView => ({
  id: record.id,
  name: sourceName(record, language),
  entity: record.entity ?? null,
})

/**
 * The documents behind the counted supporting citations, those that carry furthest first, then by id. Coding notes
 * relay nobody's words.
 */
async function relayViews({ record }: StoredClaim, language: Language, snapshot: Snapshot): Promise<RelayView[]> {
  const citations = await snapshot.citationsOfClaims.need(record.id)
  const supporting = citations.filter((c) => countsAsEvidence(c.record) && c.record.stance === 'SUPPORTS')
  const cited = await Promise.all(supporting.map((citation) => relayOf(citation, language, snapshot)))
  const relays = cited.filter(({ notes }) => !notes)
  relays.sort((a, b) => citationLevelRank(b.level) - citationLevelRank(a.level) || (a.document < b.document ? -1 : 1))
  const first = relays.filter(({ document }, i) => relays.findIndex((other) => other.document === document) === i)
  return first.map(({ view }) => view)
}

async function relayOf(
  { record }: StoredCitation,
  language: Language,
  { documents, sources }: Snapshot,
): Promise<{
  readonly document: string
  readonly notes: boolean
  readonly level: CitationLevel
  readonly view: RelayView
}> {
  const { record: document } = await documents.need(record.document)
  const source = await sources.need(document.publisher)
  return {
    document: document.id,
    notes: document.coding === 'NOTES',
    level: citationLevel(source.record.reliability.grade, record.credibility.grade),
    view: { publisher: publisherView(source, language), published: document.published ?? null },
  }
}

async function hopView(hop: FoundHop, language: Language, snapshot: Snapshot): Promise<HopView> {
  const viewOf = async (id: string) => entityView(await snapshot.entities.need(id), language)
  const views = hop.claims.map(async (id) => claimView(await snapshot.claims.need(id), language, snapshot))
  const [from, to, ...claims] = await Promise.all([viewOf(hop.from), viewOf(hop.to), ...views])
  return { from, to, claims: claims.filter((claim): claim is RelationView => !isLiteralView(claim)) }
}

export async function pathView(path: FoundPath, language: Language, snapshot: Snapshot): Promise<PathView> {
  const hops = await Promise.all(path.hops.map((hop) => hopView(hop, language, snapshot)))
  return { hops, inferredJunctions: path.inferredJunctions }
}
