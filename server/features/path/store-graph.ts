import { queries } from '../../generated/queries.ts'
import type { Standing } from '../../ontology/evidence-terms.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { Reader } from '../../store/store.ts'
import { readEntities } from '../entity/read-entities.ts'
import { readRecords } from '../evidence/read-evidence.ts'
import { filterParams, passes } from './edge-filter.ts'
import { membersOf } from './members.ts'
import type { ResolvedQuestion } from './question.ts'
import type { Edge, Graph } from './walk.ts'

/** The graph of a store as of a revision. The store applies a question's filters as it walks. */
export function storeGraph(reader: Reader, revision: number): Graph {
  return {
    nodes: async (ids) => {
      const found = await readEntities(reader, ids, revision)
      return [...found.values()].map(({ record: { id, type, collective } }) => ({
        id,
        type,
        collective: collective !== undefined,
      }))
    },
    membersOf: (set, limit) => membersOf(reader, set, limit, revision),
    edges: (ids, side, question) => edges(reader, ids, side, question, revision),
    publishers: async (documents) => {
      if (documents.length === 0) return new Map()
      const found = await readRecords(reader, 'document', documents, revision)
      return new Map([...found.values()].map(({ record }) => [record.id, record.publisher]))
    },
  }
}

/** Has the engine plan the search's queries, so that no question's budget of time pays for it. */
export async function planPathQueries(reader: Reader): Promise<void> {
  const nothing = {
    ids: [],
    predicates: [],
    stages: [],
    standings: [],
    minStrengthRank: 0,
    windowStart: null,
    windowEnd: null,
    excludeClaims: [],
    revision: 0,
  }
  for (const query of [queries.pathEdgesOut, queries.pathEdgesIn, queries.pathEdgesBothWays])
    await reader.read(query, nothing)
  await readEntities(reader, [''], 0)
  await membersOf(reader, { type: 'Vendor', kinds: null, countries: ['EU'], within: '', partOf: '' }, 1, 0)
}

async function edges(
  reader: Reader,
  ids: readonly string[],
  side: 'out' | 'in',
  question: ResolvedQuestion,
  revision: number,
): Promise<Edge[]> {
  const filter = filterParams(question)
  const query = filter.bothWays
    ? queries.pathEdgesBothWays
    : side === 'out'
      ? queries.pathEdgesOut
      : queries.pathEdgesIn
  const rows = await reader.read(query, {
    ids,
    predicates: filter.predicates,
    stages: filter.stages,
    standings: filter.standings,
    minStrengthRank: filter.minStrengthRank,
    windowStart: filter.windowFrom,
    windowEnd: filter.windowTo,
    excludeClaims: filter.excludeClaims,
    revision,
  })
  // Both ways, a claim between two of the entities is found from each.
  const found = new Map<string, Edge>()
  for (const { source, target, predicate, stage, standing, ...rest } of rows) {
    const edge: Edge = {
      claim: rest.claim,
      from: source,
      to: target,
      flows: rest.flows,
      predicate: predicate as Predicate,
      stage: stage as Stage | null,
      standing: standing as Standing,
      strengthRank: rest.strengthRank,
      earliest: rest.earliest,
      latest: rest.latest,
      roots: rest.roots,
      passages: rest.passages,
      primary: rest.primary,
      codersKnowledge: rest.codersKnowledge,
    }
    if (passes(edge, filter)) found.set(edge.claim, edge)
  }
  return [...found.values()]
}
