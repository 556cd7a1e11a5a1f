import { groupBy } from '../../group-by.ts'
import { passable } from './explore.ts'
import type { ResolvedQuestion } from './question.ts'
import type { Edge, Node } from './walk.ts'

/** All claims that carry a step from one entity to another. */
export interface Bundle {
  readonly from: string
  readonly to: string
  readonly claims: Edge[]
}

/** Claims by the step they carry; both ways, each claim carries a step in either direction. */
export function bundle(edges: readonly Edge[], bothWays: boolean): Bundle[] {
  const bundles = new Map<string, Bundle>()
  const carry = (from: string, to: string, edge: Edge): void => {
    const key = `${from} ${to}`
    const known = bundles.get(key)
    if (known) known.claims.push(edge)
    else bundles.set(key, { from, to, claims: [edge] })
  }
  for (const edge of edges) {
    carry(edge.from, edge.to, edge)
    if (bothWays) carry(edge.to, edge.from, edge)
  }
  return [...bundles.values()]
}

/** The fewest hops between an end and each entity near enough to it, over entities that a chain may have inside. */
export function distances(
  nodes: ReadonlyMap<string, Node>,
  bundles: readonly Bundle[],
  question: ResolvedQuestion,
  ends: ResolvedQuestion['from'],
  step: (bundle: Bundle) => readonly [string, string],
): ReadonlyMap<string, number> {
  const next = groupBy(bundles, (each) => step(each)[0])
  const found = new Map<string, number>()
  for (const node of nodes.values()) if (ends.has(node.id)) found.set(node.id, 0)
  let level = [...found.keys()]
  for (let depth = 1; depth <= question.maxHops && level.length > 0; depth++) {
    const reached: string[] = []
    for (const id of level) {
      if (depth > 1 && !passable(nodes.get(id), question)) continue
      for (const each of next.get(id) ?? []) {
        const [, there] = step(each)
        if (found.has(there)) continue
        found.set(there, depth)
        reached.push(there)
      }
    }
    level = reached
  }
  return found
}
