import { queries } from '../../../generated/queries.ts'
import type { EntityType } from '../../../ontology/entity-types.ts'
import type { Commit, Query, Write } from '../../../store/store.ts'
import { idIn } from '../../revision/version-rows.ts'
import { parseEdgeText } from '../edge-text.ts'
import type { Edge, Node } from '../walk.ts'

/** What one revision does to the graph that paths walk: first the closed ones end, then the new ones begin. */
export interface GraphChanges {
  readonly revision: number
  /** Ids of entities; one that only changes begins again. */
  readonly closedEntities: readonly string[]
  readonly closedEdges: readonly ClosedEdge[]
  readonly entities: readonly Node[]
  readonly edges: readonly Edge[]
}

export type ClosedEdge = Pick<Edge, 'claim' | 'from' | 'to'>

/** Finds in the writes of a revision what concerns the graph that paths walk. */
export function graphChanges({ revision, writes }: Commit): GraphChanges {
  const rowsOf = <P extends { readonly rows: readonly unknown[] }>(query: Query<P>): P['rows'][number][] =>
    paramsOf(writes, query).flatMap(({ rows }) => [...rows])
  return {
    revision: revision.number,
    closedEntities: paramsOf(writes, queries.revisionCloseVersions).flatMap(({ keys }) =>
      keys.flatMap((key) => idIn('entity', key) ?? []),
    ),
    closedEdges: rowsOf(queries.claimCloseEdges).map(({ key, source, target }) => ({
      claim: idIn('claim', key) ?? '',
      from: source,
      to: target,
    })),
    entities: rowsOf(queries.entityPutVersion).map(({ id, type, collective }) => ({
      id,
      type: type as EntityType,
      collective,
    })),
    edges: [...rowsOf(queries.claimPutFlow), ...rowsOf(queries.claimPutLink)].map(({ source, target, text }) => ({
      from: source,
      to: target,
      ...parseEdgeText(text),
    })),
  }
}

const paramsOf = <P>(writes: readonly Write[], query: Query<P>): P[] =>
  writes.flatMap((write) => (write.query === query ? [write.params as P] : []))
