import { filterParams, passes } from '../../server/features/path/edge-filter.ts'
import type { Ends, PathQuestion } from '../../server/features/path/question.ts'
import type { Edge, Node } from '../../server/features/path/walk.ts'
import { entityType } from '../../server/ontology/entity-types.ts'
import { predicate } from '../../server/ontology/predicates.ts'
import type { Stage } from '../../server/ontology/stages.ts'

/** Every chain there is, written down and sorted: slow, and meant to be obviously right. */

export interface OraclePath {
  readonly entities: readonly string[]
  readonly hops: readonly (readonly Edge[])[]
  readonly inferred: readonly number[]
  readonly strength: number
  readonly roots: number
}

interface OracleAnswer {
  readonly paths: readonly OraclePath[]
  readonly ties: boolean
}

export function oracle(
  nodes: readonly Node[],
  edges: readonly Edge[],
  question: PathQuestion,
  ties: number,
  added: readonly Stage[] = [],
): OracleAnswer {
  const filter = filterParams({ ...question, stages: [...question.stages, ...added] })
  const passing = edges.filter((edge) => passes(edge, filter))
  const all = nodes
    .filter((node) => isIn(node, question.from, question) && !question.excludeEntities.includes(node.id))
    .flatMap((start) => chains([start], nodes, passing, question))
    .filter((entities) => passesInOrder(entities.slice(1, -1), question.via))
    .map((entities) => describe(entities, nodes, passing, question))
    .filter(
      ({ hops }) => added.length === 0 || hops.some((hop) => hop.every((e) => e.stage && added.includes(e.stage))),
    )
    .sort(compare)
  const pairs = 'set' in question.from || 'set' in question.to
  const answered = new Set<string>()
  const paths: OraclePath[] = []
  let tied = false
  for (const group of groups(all)) {
    const weighed = new Map<string, OraclePath[]>()
    for (const path of group.sort(compareIds)) {
      const pair = pairOf(path)
      if (pairs && answered.has(pair)) continue
      weighed.set(pair, [...(weighed.get(pair) ?? []), path])
    }
    tied ||= [...weighed.values()].some((of) => of.length > ties)
    for (const path of [...weighed.values()].flatMap((of) => of.slice(0, ties)).sort(compare)) {
      if (pairs && answered.has(pairOf(path))) continue
      answered.add(pairOf(path))
      paths.push(path)
      if (paths.length === question.k) return { paths, ties: tied }
    }
  }
  return { paths, ties: tied }
}

const isIn = (node: Node, ends: Ends, { via }: PathQuestion) =>
  'entities' in ends ? ends.entities.includes(node.id) : node.type === ends.set.type && !via.includes(node.id)

const passesInOrder = (inside: readonly string[], via: readonly string[]) =>
  inside.filter((id) => via.includes(id)).join() === via.join()

const pairOf = (path: OraclePath) => `${path.entities[0]} ${path.entities.at(-1)}`

function hopBetween(from: string, to: string, edges: readonly Edge[], question: PathQuestion): Edge[] {
  const bothWays = question.direction === 'ANY'
  return edges
    .filter((e) => (e.from === from && e.to === to) || (bothWays && e.from === to && e.to === from))
    .sort((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
}

function chains(
  sofar: readonly Node[],
  nodes: readonly Node[],
  edges: readonly Edge[],
  question: PathQuestion,
): string[][] {
  const last = sofar.at(-1) as Node
  if (sofar.length > question.maxHops + 1) return []
  const here = sofar.length > 1 && isIn(last, question.to, question) ? [sofar.map((node) => node.id)] : []
  const mayGoOn =
    sofar.length === 1 || !(last.collective || isIn(last, question.from, question) || isIn(last, question.to, question))
  const further = nodes.filter((n) => !sofar.includes(n) && hopBetween(last.id, n.id, edges, question).length > 0)
  return [...here, ...(mayGoOn ? further.flatMap((n) => chains([...sofar, n], nodes, edges, question)) : [])]
}

function describe(
  entities: readonly string[],
  nodes: readonly Node[],
  edges: readonly Edge[],
  question: PathQuestion,
): OraclePath {
  const hops = entities.slice(1).map((to, i) => hopBetween(entities[i] as string, to, edges, question))
  const structural = (hop: readonly Edge[]) => hop.every((edge) => predicate(edge.predicate).structural)
  const inferred = hops.slice(1).flatMap((after, i) => {
    const before = hops[i] as Edge[]
    const junction = nodes.find((node) => node.id === entities[i + 1]) as Node
    if (!entityType(junction.type).organisation || structural(before) || structural(after)) return []
    return before.some((a) => after.some((b) => onePassage(a, b))) ? [] : [i + 1]
  })
  return {
    entities,
    hops,
    inferred,
    strength: Math.min(...hops.map((hop) => Math.max(...hop.map((edge) => edge.strengthRank)))),
    roots: Math.min(...hops.map((hop) => new Set(hop.flatMap((edge) => edge.roots)).size)),
  }
}

function onePassage(a: Edge, b: Edge): boolean {
  return a.passages.some((p) =>
    b.passages.some((q) => {
      const [[d, s, e], [f, t, g]] = [p.split(':'), q.split(':')]
      const [start, end, otherStart, otherEnd] = [s, e, t, g].map(Number) as [number, number, number, number]
      const within = (start <= otherStart && otherEnd <= end) || (otherStart <= start && end <= otherEnd)
      return d === f && within
    }),
  )
}

function groupKey(path: OraclePath): string {
  return [path.inferred.length > 0, path.strength, path.hops.length].join()
}

function groups(sorted: readonly OraclePath[]): OraclePath[][] {
  const found = new Map<string, OraclePath[]>()
  for (const path of sorted) found.set(groupKey(path), [...(found.get(groupKey(path)) ?? []), path])
  return [...found.values()]
}

function compareIds(a: OraclePath, b: OraclePath): number {
  const differs = a.entities.findIndex((id, i) => id !== b.entities[i])
  if (differs < 0) return 0
  return (a.entities[differs] as string) < (b.entities[differs] as string) ? -1 : 1
}

function compare(a: OraclePath, b: OraclePath): number {
  return (
    Number(a.inferred.length > 0) - Number(b.inferred.length > 0) ||
    b.strength - a.strength ||
    a.hops.length - b.hops.length ||
    b.roots - a.roots ||
    compareIds(a, b)
  )
}
