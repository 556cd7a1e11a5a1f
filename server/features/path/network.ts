import { entityType } from '../../ontology/entity-types.ts'
import { predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import { belongsTo } from './ends.ts'
import { passable } from './explore.ts'
import type { PathQuestion } from './question.ts'
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
  /** Per entity: whether a chain may have it inside. */
  readonly inside: readonly boolean[]
  /** Per entity: whether only the organisation may be shared by the hops before and after it. */
  readonly organisation: readonly boolean[]
}

/** `added`: stages beyond those that the reader asked for. */
export function buildNetwork(
  nodes: ReadonlyMap<string, Node>,
  edges: readonly Edge[],
  question: PathQuestion,
  added: readonly Stage[] = [],
): Network {
  const bundles = bundle(edges, question.direction === 'ANY').filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  const near = nearEnough(nodes, bundles, question)
  const ids = [...near].sort()
  const index = new Map(ids.map((id, i) => [id, i]))
  const hops: Hop[] = []
  const out: number[][] = ids.map(() => [])
  for (const { from, to, claims } of bundles) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined) continue
    out[a]?.push(hops.length)
    hops.push(hopOf(a, b, claims, added))
  }
  for (const leaving of out) leaving.sort((x, y) => (hops[x]?.to ?? 0) - (hops[y]?.to ?? 0))
  const known = ids.map((id) => nodes.get(id) as Node)
  const members = (ends: PathQuestion['from']) => known.flatMap((node, i) => (belongsTo(node, ends) ? [i] : []))
  return {
    ids,
    hops,
    out,
    starts: members(question.from),
    targets: members(question.to),
    inside: known.map((node) => passable(node, question)),
    organisation: known.map((node) => entityType(node.type).organisation),
  }
}

interface Bundle {
  readonly from: string
  readonly to: string
  readonly claims: Edge[]
}

/** Claims by the step they carry; both ways, each claim carries a step in either direction. */
function bundle(edges: readonly Edge[], bothWays: boolean): Bundle[] {
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

function hopOf(from: number, to: number, claims: readonly Edge[], added: readonly Stage[]): Hop {
  const edges = claims.toSorted((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
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

/** Entities whose distances from both ends add up to no more than the longest chain allowed. */
function nearEnough(
  nodes: ReadonlyMap<string, Node>,
  bundles: readonly Bundle[],
  question: PathQuestion,
): ReadonlySet<string> {
  const forward = distances(nodes, bundles, question, question.from, (b) => [b.from, b.to])
  const backward = distances(nodes, bundles, question, question.to, (b) => [b.to, b.from])
  const near = new Set<string>()
  for (const [id, distance] of forward) {
    const rest = backward.get(id)
    if (rest !== undefined && distance + rest <= question.maxHops) near.add(id)
  }
  return near
}

function distances(
  nodes: ReadonlyMap<string, Node>,
  bundles: readonly Bundle[],
  question: PathQuestion,
  ends: PathQuestion['from'],
  step: (bundle: Bundle) => readonly [string, string],
): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>()
  for (const each of bundles) {
    const [here, there] = step(each)
    const known = next.get(here)
    if (known) known.push(there)
    else next.set(here, [there])
  }
  const found = new Map<string, number>()
  for (const node of nodes.values()) if (belongsTo(node, ends)) found.set(node.id, 0)
  let level = [...found.keys()]
  for (let depth = 1; depth <= question.maxHops && level.length > 0; depth++) {
    const reached: string[] = []
    for (const id of level) {
      if (depth > 1 && !passable(nodes.get(id), question)) continue
      for (const there of next.get(id) ?? []) {
        if (found.has(there)) continue
        found.set(there, depth)
        reached.push(there)
      }
    }
    level = reached
  }
  return found
}
