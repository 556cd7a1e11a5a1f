import { readJoints } from '../features/claim/joints.ts'
import { readClaims } from '../features/claim/read-claims.ts'
import { readDescriptions } from '../features/entity/descriptions.ts'
import { readNeighbourCounts } from '../features/entity/neighbour-counts.ts'
import { readEntities } from '../features/entity/read-entities.ts'
import { citationsOfClaims, claimsCiting } from '../features/evidence/citations.ts'
import { readRecords } from '../features/evidence/read-evidence.ts'
import { readTelling } from '../features/path/about.ts'
import type { SavedContent } from '../features/saved/saved-path-record.ts'
import type { Reader } from '../store/store.ts'
import { batch } from './batch.ts'

/** What records are shown as of: a revision, or what a saved path holds. */
export type AsOf = number | SavedContent

/** The graph as of one revision, as one request reads it: no record twice, no query a row. */
export function snapshotOf(reader: Reader, revision: number) {
  return {
    asOf: revision as AsOf,
    entities: batch('entity', (ids) => readEntities(reader, ids, revision)),
    descriptions: batch('entity', (ids) => readDescriptions(reader, ids, revision)),
    /** What claims say of entities on a chain beside its steps. */
    told: batch('entity', (ids) => readTelling(reader, ids, revision)),
    /** Accepted claims that entities are subject or object of. */
    joints: batch('entity', (ids) => readJoints(reader, ids, revision)),
    neighbourCounts: batch('entity', (ids) => readNeighbourCounts(reader, ids, revision)),
    claims: batch('claim', (ids) => readClaims(reader, ids, revision)),
    citationsOfClaims: batch('claim', (ids) => citationsOfClaims(reader, ids, revision)),
    documents: batch('document', (ids) => readRecords(reader, 'document', ids, revision)),
    /** Ids of the claims that count a citation of a document. */
    claimsCiting: batch('document', (ids) => claimsCiting(reader, ids, revision)),
    sources: batch('source', (ids) => readRecords(reader, 'source', ids, revision)),
    responses: batch('response', (ids) => readRecords(reader, 'response', ids, revision)),
  } as const
}

export type Snapshot = ReturnType<typeof snapshotOf>
