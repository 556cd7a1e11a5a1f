import type { FoundPath } from '../../server/features/path/found-path.ts'
import type { Ends, PathQuestion } from '../../server/features/path/question.ts'
import type { Edge, Node } from '../../server/features/path/walk.ts'
import { groupBy } from '../../server/group-by.ts'
import { entityType } from '../../server/ontology/entity-types.ts'
import { strengthNames } from '../../server/ontology/evidence-terms.ts'
import type { Stage } from '../../server/ontology/stages.ts'
import { flags, isStructural, mayCarry, oneSource } from './oracle-rules.ts'

/** A graph as of one revision. */
export interface WholeGraph {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  /** Of every document that passages name. */
  readonly publishers: ReadonlyMap<string, string>
}

interface Chain {
  readonly entities: readonly string[]
  readonly hops: readonly (readonly Edge[])[]
  readonly inferred: readonly number[]
  readonly strength: number
  readonly roots: number
}

/**
 * The answer by writing down every chain there is and sorting them: slow, and meant to be obviously right. `ties` is
 * how many chains alike in junctions, strength and hops are weighed; `tied` says that there were more. With `added`
 * stages, only chains with a hop that nothing else carries.
 */
export function oracle(graph: WholeGraph, question: PathQuestion, ties: number, added: readonly Stage[] = []) {
  const hops = hopsOf(graph.edges, { ...question, stages: [...question.stages, ...added] })
  const needed = (hop: readonly Edge[]) => hop.every(({ stage }) => stage !== null && added.includes(stage))
  const all = graph.nodes
    .filter((node) => isEnd(node, question.from, question))
    .flatMap((start) => chainsFrom([start], graph.nodes, hops, question))
    .filter((chain) => added.length === 0 || chain.hops.some(needed))
  const groups = groupBy(all.sort(inOrder), ({ inferred, strength, hops }) =>
    [inferred.length > 0, strength, hops.length].join(),
  )
  const ofPairs = 'set' in question.from || 'set' in question.to
  const answered = new Set<string>()
  const chains: Chain[] = []
  let tied = false
  for (const group of groups.values()) {
    const open = group.filter((chain) => !(ofPairs && answered.has(pairOf(chain)))).sort(byIds)
    const rivals = ofPairs ? [...groupBy(open, pairOf).values()] : [open]
    tied ||= rivals.some((alike) => alike.length > ties)
    for (const chain of rivals.flatMap((alike) => alike.slice(0, ties)).sort(inOrder)) {
      if (ofPairs && answered.has(pairOf(chain))) continue
      answered.add(pairOf(chain))
      chains.push(chain)
      if (chains.length === question.k) return { paths: chains.map((one) => pathOf(one, graph)), tied }
    }
  }
  return { paths: chains.map((one) => pathOf(one, graph)), tied }
}

/** How far each side of a question without waypoints gets, its own ends not counted. */
export function reached({ nodes, edges }: WholeGraph, question: PathQuestion) {
  const hops = hopsOf(edges, question)
  const isAnEnd = (node: Node) => isEnd(node, question.from, question) || isEnd(node, question.to, question)
  const from = (ends: Ends, leads: (near: Node, far: Node) => boolean) => {
    let frontier = nodes.filter((node) => isEnd(node, ends, question))
    const met = new Set(frontier)
    const layers: string[][] = []
    for (let depth = 1; depth <= question.maxHops && frontier.length > 0; depth++) {
      const found = nodes.filter((far) => !met.has(far) && frontier.some((near) => leads(near, far)))
      for (const node of found) met.add(node)
      if (found.length > 0) layers.push(found.map(({ id }) => id).sort())
      frontier = found.filter((node) => !node.collective && !isAnEnd(node))
    }
    const [all, furthest] = [layers.flat(), layers.at(-1) ?? []]
    const some = furthest.slice(0, 5)
    return { count: all.length, furthest: some, named: all.length <= 8 ? all : some }
  }
  return {
    from: from(question.from, (near, far) => hops.has(`${near.id} ${far.id}`)),
    to: from(question.to, (near, far) => hops.has(`${far.id} ${near.id}`)),
  }
}

/** The claims that carry each possible hop, strongest first, then by id; by where the hop begins and ends. */
function hopsOf(edges: readonly Edge[], question: PathQuestion): ReadonlyMap<string, readonly Edge[]> {
  const steps = edges
    .filter((edge) => mayCarry(edge, question))
    .sort((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
    .flatMap((edge) => {
      const there = { way: `${edge.from} ${edge.to}`, edge }
      return question.direction === 'ANY' ? [there, { way: `${edge.to} ${edge.from}`, edge }] : [there]
    })
  return new Map([...groupBy(steps, ({ way }) => way)].map(([way, found]) => [way, found.map(({ edge }) => edge)]))
}

function isEnd({ id, type }: Node, ends: Ends, { via, excludeEntities }: PathQuestion): boolean {
  if (excludeEntities.includes(id)) return false
  return 'entities' in ends ? ends.entities.includes(id) : type === ends.set.type && !via.includes(id)
}

function chainsFrom(
  sofar: readonly Node[],
  nodes: readonly Node[],
  hops: ReadonlyMap<string, readonly Edge[]>,
  question: PathQuestion,
): Chain[] {
  const { from, to, via, maxHops } = question
  const last = sofar.at(-1) as Node
  const inside = sofar.slice(1, -1).map(({ id }) => id)
  const passes = inside.filter((id) => via.includes(id)).join() === via.join()
  const complete = sofar.length > 1 && isEnd(last, to, question) && passes
  const end = last.collective || isEnd(last, from, question) || isEnd(last, to, question)
  const further =
    sofar.length > maxHops || (sofar.length > 1 && end)
      ? []
      : nodes.filter((node) => !sofar.includes(node) && hops.has(`${last.id} ${node.id}`))
  return [
    ...(complete ? [chainOf(sofar, hops)] : []),
    ...further.flatMap((node) => chainsFrom([...sofar, node], nodes, hops, question)),
  ]
}

function chainOf(nodes: readonly Node[], carried: ReadonlyMap<string, readonly Edge[]>): Chain {
  const entities = nodes.map(({ id }) => id)
  const hops = entities.slice(1).map((to, i) => carried.get(`${entities[i]} ${to}`) ?? [])
  const inferred = hops.slice(1).flatMap((after, i) => {
    const before = hops[i] ?? []
    const junction = nodes[i + 1] as Node
    const shared = entityType(junction.type).organisation && !isStructural(before) && !isStructural(after)
    return shared && !oneSource(before, after) ? [i + 1] : []
  })
  const strength = Math.min(...hops.map(strongest))
  const roots = Math.min(...hops.map((hop) => new Set(hop.flatMap((edge) => edge.roots)).size))
  return { entities, hops, inferred, strength, roots }
}

const strongest = (hop: readonly Edge[]) => Math.max(...hop.map((edge) => edge.strengthRank))

const pairOf = ({ entities }: Chain) => `${entities[0]} ${entities.at(-1)}`

const byIds = (a: Chain, b: Chain) => {
  const differs = a.entities.findIndex((id, i) => id !== b.entities[i])
  return (a.entities[differs] ?? '') < (b.entities[differs] ?? '') ? -1 : 1
}

const inOrder = (a: Chain, b: Chain) =>
  Number(a.inferred.length > 0) - Number(b.inferred.length > 0) ||
  b.strength - a.strength ||
  a.hops.length - b.hops.length ||
  b.roots - a.roots ||
  byIds(a, b)

function pathOf({ entities, hops, inferred, strength }: Chain, { publishers }: WholeGraph): FoundPath {
  const named = (rank: number) => strengthNames[4 - rank] ?? 'UNASSESSED'
  return {
    strength: named(strength),
    weakestHop: hops.findIndex((hop) => strongest(hop) === strength) + 1,
    inferredJunctions: inferred,
    flags: flags(entities, hops, publishers),
    hops: hops.map((hop, i) => ({
      from: entities[i] ?? '',
      to: entities[i + 1] ?? '',
      claims: hop.map((edge) => edge.claim),
      strength: named(strongest(hop)),
    })),
  }
}
