import { queries } from '../../generated/queries.ts'
import type { EntityType } from '../../ontology/entity-types.ts'
import { predicate, predicateNames } from '../../ontology/predicates.ts'
import type { Reader, Store } from '../../store/store.ts'
import { readEntities } from '../entity/read-entities.ts'
import { readRecords } from '../evidence/read-evidence.ts'
import { type FilterParams, filterParams } from './edge-filter.ts'
import { parseEdgeText } from './edge-text.ts'
import { membersOf } from './members.ts'
import type { Asked, Edge, Graph, Onward, Way } from './walk.ts'

/** The graph of a store as of a revision. The store applies a question's filters as it walks. */
export function storeGraph(store: Pick<Store, 'read' | 'capabilities'>, revision: number): Graph {
  return {
    nodes: async (ids) => {
      const found = await readEntities(store, ids, revision)
      return [...found.values()].map(({ record: { id, type, collective } }) => ({
        id,
        type,
        collective: collective !== undefined,
      }))
    },
    membersOf: (set, limit) => membersOf(store, set, limit, revision),
    onward: (asked, way, question, leastRank, signal) =>
      onward(store, revision, { asked, way, filter: filterParams(question), leastRank }, signal),
    ...(store.capabilities.pathFinding ? { distances: distancesIn(store, revision) } : {}),
    publishers: async (documents) => {
      if (documents.length === 0) return new Map()
      const found = await readRecords(store, 'document', documents, revision)
      return new Map([...found.values()].map(({ record }) => [record.id, record.publisher]))
    },
  }
}

/** Has the engine plan the search's queries, so that no question's budget of time pays for it. */
export async function planPathQueries(store: Pick<Store, 'read' | 'capabilities'>): Promise<void> {
  for (const way of ['out', 'in', 'both'] as const)
    await onward(store, 0, { asked: [], way, filter: nothing, leastRank: 0 })
  await store.read(queries.entityCollectives, { ids: [], revision: 0 })
  await readEntities(store, [''], 0)
  await membersOf(store, { type: 'Vendor', kinds: null, countries: ['EU'], within: '', partOf: '' }, 1, 0)
  if (!store.capabilities.pathFinding) return
  for (const query of [...Object.values(distances.supply), ...Object.values(distances.bothWays)])
    await store.read(query, { ...filterOf(nothing, 0), from: '', to: '', ranks: [], excludeEntities: [] })
}

const nothing: FilterParams = {
  bothWays: false,
  predicates: [],
  stages: [],
  standings: [],
  minStrengthRank: 0,
  windowFrom: null,
  windowTo: null,
  excludeEntities: [],
  excludeClaims: [],
}

const structuralPredicates = predicateNames.filter((name) => predicate(name).structural)

const steps = { out: queries.pathStepsDownstream, in: queries.pathStepsUpstream, both: queries.pathStepsBothWays }

interface StepsAsked {
  readonly asked: readonly Asked[]
  readonly way: Way
  readonly filter: FilterParams
  readonly leastRank: number
}

async function onward(
  reader: Reader,
  revision: number,
  { asked, way, filter, leastRank }: StepsAsked,
  signal?: AbortSignal,
): Promise<Onward> {
  const rowsAsked = asked.map(({ id, below, documents }) => ({
    id,
    below,
    // As passages name them in an edge's text.
    documents: documents?.map((document) => `${document}:`) ?? null,
  }))
  const params = {
    rows: rowsAsked,
    leastRank,
    structural: structuralPredicates,
    minStrengthRank: filter.minStrengthRank,
    ...filterOf(filter, revision),
  }
  const rows = await reader.read(steps[way], params, signal)
  const types = new Map(rows.map(({ far, type }) => [far, type]))
  const suspects = [...new Set(rows.flatMap(({ far, collective }) => (collective ? far : [])))]
  const collectives = new Set(
    suspects.length === 0
      ? []
      : (await reader.read(queries.entityCollectives, { ids: suspects, revision }, signal)).map(({ id }) => id),
  )
  return {
    nodes: [...types].map(([id, type]) => ({ id, type: type as EntityType, collective: collectives.has(id) })),
    edges: rows.flatMap(({ near, far, claims }) => claims.map((claim) => edgeBetween(near, far, way, claim))),
  }
}

/** `claim`: the text of an edge; of both ways, after a sign that says which way it leads. */
function edgeBetween(near: string, far: string, way: Way, claim: string): Edge {
  const leadsOn = way === 'both' ? claim.startsWith('>') : way === 'out'
  const [from, to] = leadsOn ? [near, far] : [far, near]
  return { from, to, ...parseEdgeText(way === 'both' ? claim.slice(1) : claim) }
}

/** What all queries of the search filter by. */
const filterOf = (filter: FilterParams, revision: number) => ({
  predicates: filter.predicates,
  stages: filter.stages,
  standings: filter.standings,
  windowStart: filter.windowFrom,
  windowEnd: filter.windowTo,
  excludeClaims: filter.excludeClaims,
  revision,
})

/** How far such a query looks is part of its text; to look further takes longer. */
const distances = {
  supply: { six: queries.pathDistanceDownstreamSix, twelve: queries.pathDistanceDownstreamTwelve },
  bothWays: { six: queries.pathDistanceBothWaysSix, twelve: queries.pathDistanceBothWaysTwelve },
}

const distancesIn =
  (reader: Reader, revision: number): NonNullable<Graph['distances']> =>
  async (ends, question, ranks, signal) => {
    const filter = filterParams(question)
    const { six, twelve } = filter.bothWays ? distances.bothWays : distances.supply
    const params = {
      ...ends,
      ranks: [...ranks],
      excludeEntities: filter.excludeEntities,
      ...filterOf(filter, revision),
    }
    const rows = await reader.read(question.maxHops <= 6 ? six : twelve, params, signal)
    const [{ leaving, reaching } = { leaving: 0, reaching: 0 }] = rows
    return { hops: new Map(rows.map(({ leastRank, hops }) => [leastRank, hops])), leaving, reaching }
  }
