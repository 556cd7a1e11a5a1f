import type { Query, Reader } from '../../server/store/store.ts'

/** Statements by which tests look at what no query of the product returns: labels and properties as stored. */

const look = <R>(text: string, params: readonly string[] = []): Query<Record<string, unknown>, R> => ({
  name: 'test/look',
  text,
  access: 'read',
  params,
  columns: [],
})

export interface StoredNode {
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}

const nodes = look<StoredNode>('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
const edges = look<{ type: string; source: string; target: string; properties: Readonly<Record<string, unknown>> }>(
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties',
)

const inOrder = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => [JSON.stringify(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)

const sortedKeys = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Everything in a store, in an order of its own: nodes with labels and properties, edges with ends and properties. */
export async function snapshot(reader: Reader) {
  const foundNodes = await reader.read(nodes, {})
  const foundEdges = await reader.read(edges, {})
  return {
    nodes: inOrder(
      foundNodes.map(({ labels, properties }) => ({ labels: [...labels].sort(), properties: sortedKeys(properties) })),
    ),
    edges: inOrder(foundEdges.map((edge) => ({ ...edge, properties: sortedKeys(edge.properties) }))),
  }
}
