import type { FoundPath } from '../../server/features/path/found-path.ts'
import type { Ends, EntitySet, PathQuestion } from '../../server/features/path/question.ts'
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
  members(set: EntitySet): readonly string[]
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
  const ends = endsOf(graph, question)
  const needed = (hop: readonly Edge[]) => hop.every(({ stage }) => stage !== null && added.includes(stage))
  const all = graph.nodes
    .filter(({ id }) => ends.from.has(id))
    .flatMap((start) => chainsFrom([start], graph.nodes, hops, ends, question))
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

/** The claims that carry each possible hop, strongest first, then by id; by where the hop begins and ends. */
export function hopsOf(edges: readonly Edge[], question: PathQuestion): ReadonlyMap<string, readonly Edge[]> {
  const steps = edges
    .filter((edge) => mayCarry(edge, question))
    .sort((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
    .flatMap((edge) => {
      const there = { way: `${edge.from} ${edge.to}`, edge }
      return question.direction === 'ANY' ? [there, { way: `${edge.to} ${edge.from}`, edge }] : [there]
    })
  return new Map([...groupBy(steps, ({ way }) => way)].map(([way, found]) => [way, found.map(({ edge }) => edge)]))
}

/** The entities that the ends of a question stand for. */
export function endsOf(graph: WholeGraph, { from, to, via, excludeEntities }: PathQuestion) {
  const of = (ends: Ends): ReadonlySet<string> => {
    const found = 'entities' in ends ? ends.entities : graph.members(ends.set).filter((id) => !via.includes(id))
    return new Set(found.filter((id) => !excludeEntities.includes(id)))
  }
  return { from: of(from), to: of(to) }
}

function chainsFrom(
  sofar: readonly Node[],
  nodes: readonly Node[],
  hops: ReadonlyMap<string, readonly Edge[]>,
  { from, to }: ReturnType<typeof endsOf>,
  question: PathQuestion,
): Chain[] {
  const { via, maxHops } = question
  const last = sofar.at(-1) as Node
  const inside = sofar.slice(1, -1).map(({ id }) => id)
  const passes = inside.filter((id) => via.includes(id)).join() === via.join()
  const complete = sofar.length > 1 && to.has(last.id) && passes
  const end = last.collective || from.has(last.id) || to.has(last.id)
  const further =
    sofar.length > maxHops || (sofar.length > 1 && end)
      ? []
      : nodes.filter((node) => !sofar.includes(node) && hops.has(`${last.id} ${node.id}`))
  return [
    ...(complete ? [chainOf(sofar, hops)] : []),
    ...further.flatMap((node) => chainsFrom([...sofar, node], nodes, hops, { from, to }, question)),
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
