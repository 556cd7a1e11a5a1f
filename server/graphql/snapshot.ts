import { readJoints } from '../features/claim/joints.ts'
import { readClaims } from '../features/claim/read-claims.ts'
import { readDescriptions } from '../features/entity/descriptions.ts'
import { readNeighbourCounts } from '../features/entity/neighbour-counts.ts'
import { readEntities } from '../features/entity/read-entities.ts'
import { citationsOfClaims, citationsOfDocuments, claimsCiting } from '../features/evidence/citations.ts'
import { disputesOfClaims } from '../features/evidence/disputes.ts'
import { readRecords } from '../features/evidence/read-evidence.ts'
import { readTelling } from '../features/path/about.ts'
import type { SavedContent } from '../features/saved/saved-path-record.ts'
import type { Reader } from '../store/store.ts'
import { batch } from './batch.ts'

/** What records are shown as of: a revision, or what a saved path holds. */
export type AsOf = number | SavedContent

/** The graph as of one revision, as one request reads it: no record twice, no query a row. `ready`: see `batch`. */
export function snapshotOf(reader: Reader, revision: number, ready: () => Promise<void>) {
  const batched = <V>(what: string, read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>) =>
    batch(what, read, ready)
  return {
    asOf: revision as AsOf,
    entities: batched('entity', (ids) => readEntities(reader, ids, revision)),
    descriptions: batched('entity', (ids) => readDescriptions(reader, ids, revision)),
    /** What claims say of entities on a chain beside its steps. */
    told: batched('entity', (ids) => readTelling(reader, ids, revision)),
    /** Accepted claims that entities are subject or object of. */
    joints: batched('entity', (ids) => readJoints(reader, ids, revision)),
    neighbourCounts: batched('entity', (ids) => readNeighbourCounts(reader, ids, revision)),
    claims: batched('claim', (ids) => readClaims(reader, ids, revision)),
    disputesOfClaims: batched('claim', (ids) => disputesOfClaims(reader, ids, revision)),
    citationsOfClaims: batched('claim', (ids) => citationsOfClaims(reader, ids, revision)),
    documents: batched('document', (ids) => readRecords(reader, 'document', ids, revision)),
    citationsOfDocuments: batched('document', (ids) => citationsOfDocuments(reader, ids, revision)),
    /** Ids of the claims that count a citation of a document. */
    claimsCiting: batched('document', (ids) => claimsCiting(reader, ids, revision)),
    sources: batched('source', (ids) => readRecords(reader, 'source', ids, revision)),
    responses: batched('response', (ids) => readRecords(reader, 'response', ids, revision)),
  } as const
}

export type Snapshot = ReturnType<typeof snapshotOf>
