import { type FilterParams, filterParams, overlapsWindow } from '../../server/features/path/edge-filter.ts'
import type { ResolvedQuestion } from '../../server/features/path/question.ts'
import type { Asked, Edge, Graph, Node, Onward, Way } from '../../server/features/path/walk.ts'
import { groupBy } from '../../server/group-by.ts'
import { predicate } from '../../server/ontology/predicates.ts'

/** A graph held in memory, filtered by the same predicate that the stores' queries are checked against. */
export function memoryGraph(
  nodes: readonly Node[],
  edges: readonly Edge[],
  /** Whoever is missing is a publisher of that one document. */
  publishers: ReadonlyMap<string, string> = new Map(),
): Graph & { readonly asked: string[][] } {
  const asked: string[][] = []
  return {
    asked,
    nodes: async (ids) => nodes.filter((node) => ids.includes(node.id)),
    membersOf: async ({ type }, limit) =>
      nodes.flatMap((node) => (node.type === type ? [node.id] : [])).slice(0, limit),
    onward: async (wanted, way, question, leastRank) => {
      asked.push(wanted.map(({ id }) => id))
      return onward(nodes, edges, wanted, { way, question, leastRank })
    },
    publishers: async (documents) =>
      new Map(documents.map((document) => [document, publishers.get(document) ?? document])),
  }
}

/** As a store answers: see `Graph.onward`. */
export function onward(
  nodes: readonly Node[],
  edges: readonly Edge[],
  wanted: readonly Asked[],
  { way, question, leastRank }: { readonly way: Way; readonly question: ResolvedQuestion; readonly leastRank: number },
): Onward {
  const filter = filterParams(question)
  const passing = edges.filter((edge) => passes(edge, filter))
  const found = wanted.flatMap(({ id, below, documents }) => {
    const touching = passing.filter((e) => (way !== 'in' && e.from === id) || (way !== 'out' && e.to === id))
    const steps = groupBy(touching, (edge) => (edge.from === id ? edge.to : edge.from))
    return [...steps.values()].filter((step) => {
      const best = Math.max(...step.map((edge) => edge.strengthRank))
      const tied = step.some((e) => predicate(e.predicate).structural || (documents ?? []).some((d) => cites(e, d)))
      return best >= leastRank && best < below && (documents === null || tied)
    })
  })
  const met = new Set(found.flat().flatMap(({ from, to }) => [from, to]))
  return { nodes: nodes.filter((node) => met.has(node.id)), edges: found.flat() }
}

const cites = (edge: Edge, document: string) => edge.passages.some((passage) => passage.startsWith(`${document}:`))

/**
 * Whether a claim may be walked. It is taken for granted that the claim is accepted and states rather than denies:
 * nothing else is an edge.
 */
function passes(edge: Edge, filter: FilterParams): boolean {
  return (
    edge.from !== edge.to &&
    (edge.flows || filter.bothWays) &&
    filter.predicates.includes(edge.predicate) &&
    (edge.stage === null || filter.stages.includes(edge.stage)) &&
    filter.standings.includes(edge.standing) &&
    edge.strengthRank >= filter.minStrengthRank &&
    overlapsWindow(edge, filter) &&
    !filter.excludeEntities.includes(edge.from) &&
    !filter.excludeEntities.includes(edge.to) &&
    !filter.excludeClaims.includes(edge.claim)
  )
}

/** An edge with every field that a rule doesn't ask about filled in: a supply, as one source reports it. */
export function edgeOf(claim: string, from: string, to: string, changes: Partial<Edge> = {}): Edge {
  return {
    claim,
    from,
    to,
    flows: true,
    predicate: 'SUPPLIES',
    stage: 'SOLD',
    standing: 'ALLEGED',
    strengthRank: 2,
    earliest: null,
    latest: null,
    roots: ['report'],
    passages: [`${claim}:0:10`],
    primary: false,
    codersKnowledge: false,
    ...changes,
  }
}

export const nodeOf = (id: string, type: Node['type'], collective = false): Node => ({ id, type, collective })
