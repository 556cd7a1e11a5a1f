import { filterParams, passes } from '../../server/features/path/edge-filter.ts'
import type { Edge, Graph, Node } from '../../server/features/path/walk.ts'

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
    edges: async (ids, side, question) => {
      asked.push([...ids])
      const filter = filterParams(question)
      const touches = (edge: Edge) =>
        filter.bothWays
          ? ids.includes(edge.from) || ids.includes(edge.to)
          : ids.includes(side === 'out' ? edge.from : edge.to)
      return edges.filter((edge) => touches(edge) && passes(edge, filter))
    },
    publishers: async (documents) =>
      new Map(documents.map((document) => [document, publishers.get(document) ?? document])),
  }
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
