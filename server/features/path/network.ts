import { entityType } from '../../ontology/entity-types.ts'
import { predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import { bundle, distances } from './bundles.ts'
import { passable } from './explore.ts'
import type { ResolvedQuestion } from './question.ts'
import type { Edge, Node } from './walk.ts'

/** One step between two entities, with every claim that carries it. */
export interface Hop {
  /** Indexes into the network's entities. */
  readonly from: number
  readonly to: number
  /** Strongest first, then by claim id. */
  readonly edges: readonly Edge[]
  /** As strong as its best claim: 4 CORROBORATED … 0 UNASSESSED. */
  readonly strengthRank: number
  /** How many roots the documents behind all its claims go back to. */
  readonly roots: number
  /** Whether all its claims say how things are made up: where one says that goods moved, the goods may differ. */
  readonly structural: boolean
  /** Whether it passes only thanks to the stages that were added to the question. */
  readonly byAddedStage: boolean
}

/**
 * The entities and hops that lie on some walk from end to end no longer than the longest chain allowed. Entities are
 * in order of their ids (by code unit), so that comparing indexes compares ids.
 */
export interface Network {
  readonly ids: readonly string[]
  readonly hops: readonly Hop[]
  /** Hops that leave each entity, in order of the entity they lead to. */
  readonly out: readonly (readonly number[])[]
  readonly starts: readonly number[]
  readonly targets: readonly number[]
  /** Per entity: the fewest hops from a start, and to a target. */
  readonly fromStart: readonly number[]
  readonly toTarget: readonly number[]
  /** Per entity: whether a chain may have it inside. */
  readonly inside: readonly boolean[]
  /** Per entity: whether only the organisation may be shared by the hops before and after it. */
  readonly organisation: readonly boolean[]
}

/** `added`: stages beyond those that the reader asked for. */
export function buildNetwork(
  nodes: ReadonlyMap<string, Node>,
  edges: readonly Edge[],
  question: ResolvedQuestion,
  added: readonly Stage[] = [],
): Network {
  const bundles = bundle(edges, question.direction === 'ANY').filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  const fromStart = distances(nodes, bundles, question, question.from, (b) => [b.from, b.to])
  const toTarget = distances(nodes, bundles, question, question.to, (b) => [b.to, b.from])
  const distance = (of: ReadonlyMap<string, number>, id: string) => of.get(id) ?? Number.POSITIVE_INFINITY
  const nearEnough = (id: string) => distance(fromStart, id) + distance(toTarget, id) <= question.maxHops
  const ids = [...fromStart.keys()].filter(nearEnough).sort()
  const index = new Map(ids.map((id, i) => [id, i]))
  const hops: Hop[] = []
  const out: number[][] = ids.map(() => [])
  for (const { from, to, claims } of bundles) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined) continue
    if (distance(fromStart, from) + 1 + distance(toTarget, to) > question.maxHops) continue
    out[a]?.push(hops.length)
    hops.push(hopOf(a, b, claims, added))
  }
  for (const leaving of out) leaving.sort((x, y) => (hops[x]?.to ?? 0) - (hops[y]?.to ?? 0))
  const known = ids.map((id) => nodes.get(id) as Node)
  const members = (ends: ResolvedQuestion['from']) => known.flatMap((node, i) => (ends.has(node.id) ? [i] : []))
  return {
    ids,
    hops,
    out,
    starts: members(question.from),
    targets: members(question.to),
    fromStart: ids.map((id) => distance(fromStart, id)),
    toTarget: ids.map((id) => distance(toTarget, id)),
    inside: known.map((node) => passable(node, question)),
    organisation: known.map((node) => entityType(node.type).organisation),
  }
}

function hopOf(from: number, to: number, claims: readonly Edge[], added: readonly Stage[]): Hop {
  const edges =
    claims.length === 1
      ? claims
      : claims.toSorted((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
  return {
    from,
    to,
    edges,
    strengthRank: edges[0]?.strengthRank ?? 0,
    roots: new Set(edges.flatMap((edge) => edge.roots)).size,
    structural: edges.every((edge) => predicate(edge.predicate).structural),
    byAddedStage: edges.every((edge) => edge.stage !== null && added.includes(edge.stage)),
  }
}
