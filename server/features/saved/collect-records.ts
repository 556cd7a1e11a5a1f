import type { Batch } from '../../graphql/batch.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import type { CitationRecord, ResponseRecord } from '../evidence/evidence-records.ts'
import { withOrigins } from '../evidence/root-documents.ts'
import type { SavedRecords } from './saved-path-record.ts'

/** What a chain is shown from: its entities, its claims, and all that these name. Each list is sorted by id. */
export async function collectRecords(
  snapshot: Snapshot,
  stops: readonly string[],
  claimIds: readonly string[],
): Promise<SavedRecords> {
  const claims = await all(snapshot.claims, claimIds)
  const cited = await Promise.all(claims.map(({ record }) => snapshot.citationsOfClaims.need(record.id)))
  const citations = cited.flat().map(({ record }) => record)
  const answered = claims.flatMap(({ state }) => state.responses)
  const responses = (await all(snapshot.responses, answered)).map(({ record }) => record)
  const named = [...citations, ...responses].flatMap(({ document }) => document ?? [])
  const documents = (await withOrigins(named, snapshot)).map(({ record }) => record)
  const records = claims.map(({ record }) => record)
  const sources = await all(snapshot.sources, [
    ...documents.map(({ publisher }) => publisher),
    ...records.flatMap(({ assertedBy }) => ('source' in assertedBy ? [assertedBy.source] : [])),
    ...responses.flatMap(sourcesOf),
  ])
  const entities = await all(snapshot.entities, [
    ...stops,
    ...records.flatMap(entitiesOf),
    ...citations.flatMap(quotedIn),
    ...responses.map(({ party }) => party),
    ...sources.flatMap(({ record }) => record.entity ?? []),
  ])
  return {
    entities: entities.map(({ record, state, firstRecordedIn }) => ({ record, state, firstRecordedIn })).sort(byRecord),
    claims: claims.map(({ record, state, recordedIn }) => ({ record, state, recordedIn })).sort(byRecord),
    citations: citations.sort(byId),
    documents: documents.sort(byId),
    sources: sources.map(({ record }) => record).sort(byId),
    responses: responses.sort(byId),
  }
}

/** Those there are, each once. */
const all = <V>(records: Batch<V>, ids: readonly string[]): Promise<V[]> => records.loadAll([...new Set(ids)])

const entitiesOf = (claim: ClaimRecord): string[] => [
  claim.subject,
  ...(isRelationClaim(claim) ? [claim.object.entity] : []),
  ...('entity' in claim.assertedBy ? [claim.assertedBy.entity] : []),
]

const quotedIn = ({ attributedTo }: CitationRecord): string[] =>
  attributedTo !== undefined && 'entity' in attributedTo ? [attributedTo.entity] : []

const sourcesOf = ({ saidBy, askedBy }: ResponseRecord): string[] => [
  ...(saidBy === undefined ? [] : [saidBy]),
  ...(askedBy !== undefined && 'source' in askedBy ? [askedBy.source] : []),
]

interface Identified {
  readonly id: string
}

const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : 1)
const byRecord = ({ record: a }: { readonly record: Identified }, { record: b }: { readonly record: Identified }) =>
  byId(a, b)
