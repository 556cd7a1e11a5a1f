import { type ClaimRecord, isRelationClaim } from '../../server/features/claim/claim-record.ts'
import { deriveClaim } from '../../server/features/claim/derive-claim.ts'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import type {
  CitationRecord,
  DocumentRecord,
  ResponseRecord,
  SourceRecord,
} from '../../server/features/evidence/evidence-records.ts'
import { answerPaths, type PathAnswer } from '../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import type { Edge } from '../../server/features/path/walk.ts'
import type { Change } from '../../server/features/revision/change.ts'
import { edgeEnds, edgeOfClaim } from '../../server/features/revision/edge-rows.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { standingNames } from '../../server/ontology/evidence-terms.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import { memoryGraph, nodeOf } from '../path/memory-graph.ts'

/** The seed graph as records, its edges derived from them, and path questions answered on them. */

export const seedRevisions = await readSeedRevisions()

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]))

export const seedChanges: readonly Change[] = seedRevisions.flatMap((revision) => revision.changes)

type Put = Extract<Change, { op: 'put' }>
const records = <K extends Put['kind']>(kind: K) =>
  seedChanges.flatMap((change) => (change.op === 'put' && change.kind === kind ? [change.record] : []))

export const entities = byId(records('entity') as EntityRecord[])
export const claims = byId(records('claim') as ClaimRecord[])
export const citations = byId(records('citation') as CitationRecord[])
export const sources = byId(records('source') as SourceRecord[])
export const documents = byId(records('document') as DocumentRecord[])
export const responses = byId(records('response') as ResponseRecord[])

export const stateOf = (claim: ClaimRecord) =>
  deriveClaim({
    claim,
    citations: [...citations.values()],
    documents,
    sources,
    responses: [...responses.values()],
    disputes: [],
  })

const types = new Map([...entities.values()].map((entity) => [entity.id, entity.type]))

const edges: readonly Edge[] = [...claims.values()].flatMap((claim) => {
  const ends = edgeEnds(claim, types)
  return ends === null || !isRelationClaim(claim) ? [] : [edgeOfClaim(claim, stateOf(claim), ends)]
})

const graph = memoryGraph(
  [...entities.values()].map(({ id, type, collective }) => nodeOf(id, type, collective !== undefined)),
  edges,
  new Map([...documents.values()].map(({ id, publisher }) => [id, publisher])),
)

export const ask = (input: PathQuestionInput): Promise<PathAnswer> => answerPaths(graph, completeQuestion(input, 1))

/** A question with every filter as loose as it goes. */
export const askLoosely = (input: PathQuestionInput): Promise<PathAnswer> =>
  ask({
    ...input,
    direction: 'ANY',
    stages: stageNames,
    standings: standingNames,
    maxHops: 12,
    minStrength: 'UNASSESSED',
  })

/** Chains as the entities they go through. */
export const throughOf = (paths: PathAnswer['paths']): string[] =>
  paths.map(({ hops }) => [hops[0]?.from, ...hops.map((hop) => hop.to)].join(' > '))
