import type { Ends } from './question.ts'
import type { Graph, Node } from './walk.ts'

/** Whether an entity is one of those that an end of the question stands for. */
export function belongsTo(node: Node, ends: Ends): boolean {
  return 'entity' in ends ? node.id === ends.entity : node.type === ends.type
}

/** The entities an end stands for, without those that the question leaves out. */
export async function membersOf(graph: Graph, ends: Ends, excluded: readonly string[]): Promise<Node[]> {
  const nodes = 'entity' in ends ? await graph.nodes([ends.entity]) : await graph.nodesOfType(ends.type)
  return nodes.filter((node) => !excluded.includes(node.id))
}
