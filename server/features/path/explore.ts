import type { Cut, Limits } from './limits.ts'
import { pauses } from './pauses.ts'
import type { ResolvedQuestion } from './question.ts'
import type { Edge, Graph, Node } from './walk.ts'

/** What a search has seen of the graph, level by level, from both ends. */
export interface Explored {
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
  /** Hops from either end, by entity. */
  readonly from: ReadonlyMap<string, number>
  readonly to: ReadonlyMap<string, number>
  /** Set when a limit ended the exploration early. */
  readonly cut: Cut | null
  /** Goes on from here until each side has gone as far as the longest chain. */
  wholly(): Promise<Explored>
}

/** How many entities one query of the store is asked about. */
const batchSize = 500

/**
 * Walks from both ends, level by level, the smaller frontier first, until the levels of both sides add up to the
 * longest chain allowed: every claim on any such chain is then known. A chain's inside holds neither ends nor parties
 * that aren't named, so the walk stops at them.
 */
export async function explore(
  graph: Graph,
  question: ResolvedQuestion,
  limits: Limits,
  signal: AbortSignal,
): Promise<Explored> {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  // An engine in this process answers without ever giving way.
  const pause = pauses()
  let cut: Cut | null = null

  const start = async (ends: ResolvedQuestion['from']): Promise<MutableSide> => {
    const members = await graph.nodes([...ends])
    for (const node of members) nodes.set(node.id, node)
    const frontier = members.map((node) => node.id).sort()
    return { depths: new Map(frontier.map((id) => [id, 0])), members: frontier.length, frontier, level: 0 }
  }

  const limitMet = (): Cut | null => {
    if (signal.aborted) return 'TIME'
    if (edges.size >= limits.claims) return 'CLAIMS'
    const beyondEnds = from.depths.size - from.members + to.depths.size - to.members
    return beyondEnds >= limits.entities ? 'ENTITIES' : null
  }

  const advance = async (side: MutableSide, direction: 'out' | 'in'): Promise<void> => {
    const found = new Set<string>()
    for (const ids of batches(side.frontier)) {
      await pause()
      cut = limitMet()
      if (cut !== null) break
      for (const edge of await graph.edges(ids, direction, question)) {
        edges.set(edge.claim, edge)
        for (const id of farEnds(edge, direction, question)) if (!side.depths.has(id)) found.add(id)
      }
    }
    const unknown = [...found].filter((id) => !nodes.has(id))
    for (const ids of batches(unknown)) for (const node of await graph.nodes(ids)) nodes.set(node.id, node)
    side.level += 1
    for (const id of found) if (nodes.has(id)) side.depths.set(id, side.level)
    side.frontier = [...found].filter((id) => passable(nodes.get(id), question)).sort()
  }

  const [from, to] = [await start(question.from), await start(question.to)]
  const goesOn = (): boolean =>
    cut === null && from.frontier.length > 0 && to.frontier.length > 0 && from.level + to.level < question.maxHops
  while (goesOn()) {
    if (from.frontier.length <= to.frontier.length) await advance(from, 'out')
    else await advance(to, 'in')
  }
  const seen = (): Explored => ({
    nodes,
    edges: [...edges.values()],
    from: from.depths,
    to: to.depths,
    cut,
    wholly: async () => {
      for (const [side, direction] of [[from, 'out'] as const, [to, 'in'] as const]) {
        while (cut === null && side.frontier.length > 0 && side.level < question.maxHops) await advance(side, direction)
      }
      return seen()
    },
  })
  return seen()
}

interface MutableSide {
  readonly depths: Map<string, number>
  /** How many entities the end itself stands for. */
  readonly members: number
  /** Entities of the newest level that may be walked on from. */
  frontier: string[]
  level: number
}

/** Whether a chain may have this entity inside. */
export function passable(node: Node | undefined, question: ResolvedQuestion): boolean {
  return node !== undefined && !node.collective && !question.from.has(node.id) && !question.to.has(node.id)
}

function farEnds(edge: Edge, direction: 'out' | 'in', question: ResolvedQuestion): readonly string[] {
  if (question.direction === 'ANY') return [edge.from, edge.to]
  return [direction === 'out' ? edge.to : edge.from]
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < ids.length; i += batchSize) yield ids.slice(i, i + batchSize)
}
