import type { ClaimRecord } from '../../server/features/claim/claim-record.ts'
import { deriveClaim } from '../../server/features/claim/derive-claim.ts'
import type { EntityRecord } from '../../server/features/entity/entity-record.ts'
import type { Edge, Node } from '../../server/features/path/walk.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { edgeRow } from '../../server/features/revision/edge-rows.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { claimRow, entityRow, versionKey } from '../../server/features/revision/version-rows.ts'
import { queries } from '../../server/generated/queries.ts'
import type { Query, Store, Write } from '../../server/store/store.ts'
import { documentOf, evidenceOf, sourceOf } from '../claim/records.ts'
import { put, relationOf } from '../revision/changes.ts'
import type { WholeGraph } from './oracle.ts'

const time = '2026-01-01T00:00:00.000Z'

/** What a store holds, each with the key of its version. */
interface Written {
  readonly entities: ReadonlyMap<Node, string>
  readonly edges: ReadonlyMap<Edge, string>
}

/**
 * Writes graphs into one store, each as a revision that replaces the one before it, by the same queries that carry every
 * revision: the edges are as they were drawn, where those of real claims would have to follow from evidence.
 */
export class GraphWriter {
  #written: Written = { entities: new Map(), edges: new Map() }

  /** The revision as of which the store holds this graph and nothing else. An entity keeps its type. */
  async write(store: Store, { nodes, edges }: Pick<WholeGraph, 'nodes' | 'edges'>): Promise<number> {
    const before = this.#written
    const { number } = await store.commit(async (_, head) => {
      const revision = nextRevision(head, { actor: 'tester', time, changes: [] })
      const keyed = <T>(
        items: readonly T[],
        known: ReadonlyMap<T, string>,
        keyOf: (item: T, number: number) => string,
      ) => new Map(items.map((item) => [item, known.get(item) ?? keyOf(item, revision.number)]))
      this.#written = {
        entities: keyed(nodes, before.entities, ({ id }, number) => versionKey('entity', id, number)),
        edges: keyed(edges, before.edges, ({ claim }, number) => versionKey('claim', claim, number)),
      }
      return { revision, writes: writesBetween(before, this.#written, revision.number) }
    })
    return number
  }
}

/** Gives an empty store the documents that passages name. */
export async function publish(store: Store, publishers: ReadonlyMap<string, string>): Promise<void> {
  const sources = [...new Set(publishers.values())].map((id) => put('source', sourceOf(id, 'B')))
  const documents = [...publishers].map(([id, publisher]) => put('document', documentOf(id, { publisher })))
  await appendRevision(store, { actor: 'tester', time, changes: [...sources, ...documents] })
}

function writesBetween(before: Written, after: Written, number: number): Write[] {
  const entities = [...after.entities.keys()].filter((node) => !before.entities.has(node))
  const edges = [...after.edges.keys()].filter((edge) => !before.edges.has(edge))
  const edgeRows = (flows: boolean) =>
    edges.flatMap((edge) =>
      edge.flows === flows ? [edgeRow(edge, versionKey('claim', edge.claim, number), number)] : [],
    )
  return [
    write(queries.revisionCloseVersions, {
      keys: [
        ...[...before.entities].filter(([node]) => !after.entities.has(node)).map(([, key]) => key),
        ...[...before.edges].filter(([edge]) => !after.edges.has(edge)).map(([, key]) => key),
      ],
      number,
    }),
    write(queries.claimCloseEdges, {
      rows: [...before.edges]
        .filter(([edge]) => !after.edges.has(edge))
        .map(([edge, key]) => ({ key, source: edge.from, target: edge.to })),
      number,
    }),
    write(queries.entityPutIdentity, {
      rows: entities.map(({ id, type, collective }) => ({ id, type, collective, recordedIn: number })),
    }),
    write(queries.entityPutVersion, { rows: entities.map((node) => entityRow(recordOf(node), unnamed, number)) }),
    write(queries.claimPut, { rows: edges.map((edge) => claimRow(claimOf(edge), unsupported(edge), number)) }),
    write(queries.claimPutFlow, { rows: edgeRows(true) }),
    write(queries.claimPutLink, { rows: edgeRows(false) }),
  ]
}

const write = <P>(query: Query<P>, params: P): Write => ({ query: query as Query<unknown>, params })

const claimOf = ({ claim, from, predicate, to }: Edge): ClaimRecord =>
  relationOf(claim, from, predicate as Parameters<typeof relationOf>[2], to)

const unsupported = (edge: Edge) => ({ ...deriveClaim(evidenceOf({ claim: claimOf(edge) })), responses: [] })

const unnamed = { labels: { en: '', fr: '', zh: '' }, originalName: null, names: [] }

const recordOf = ({ id, type, collective }: Node): EntityRecord => ({
  id,
  type,
  ...(collective ? { collective: { min: 2, named: false, passage: { document: 'd1', start: 0, end: 1 } } } : {}),
})
