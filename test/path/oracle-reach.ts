import type { PathQuestion } from '../../server/features/path/question.ts'
import type { Node } from '../../server/features/path/walk.ts'
import { endsOf, hopsOf, type WholeGraph } from './oracle.ts'

/** How far each side of a question without waypoints gets, its own ends not counted. */
export function reached(graph: WholeGraph, question: PathQuestion) {
  const { nodes } = graph
  const hops = hopsOf(graph.edges, question)
  const ends = endsOf(graph, question)
  const from = (start: ReadonlySet<string>, leads: (near: Node, far: Node) => boolean) => {
    let frontier = nodes.filter(({ id }) => start.has(id))
    const met = new Set(frontier)
    const layers: string[][] = []
    for (let depth = 1; depth <= question.maxHops && frontier.length > 0; depth++) {
      const found = nodes.filter((far) => !met.has(far) && frontier.some((near) => leads(near, far)))
      for (const node of found) met.add(node)
      if (found.length > 0) layers.push(found.map(({ id }) => id).sort())
      frontier = found.filter((node) => !node.collective && !ends.from.has(node.id) && !ends.to.has(node.id))
    }
    const [all, furthest] = [layers.flat(), layers.at(-1) ?? []]
    const some = furthest.slice(0, 5)
    return { count: all.length, furthest: some, named: all.length <= 8 ? all : some }
  }
  return {
    from: from(ends.from, (near, far) => hops.has(`${near.id} ${far.id}`)),
    to: from(ends.to, (near, far) => hops.has(`${far.id} ${near.id}`)),
  }
}
