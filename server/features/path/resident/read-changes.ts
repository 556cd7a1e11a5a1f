import { queries } from '../../../generated/queries.ts'
import type { EntityType } from '../../../ontology/entity-types.ts'
import type { Reader } from '../../../store/store.ts'
import { erasingPayload } from '../../revision/revision.ts'
import { parseEdgeText } from '../edge-text.ts'
import type { GraphChanges } from './graph-changes.ts'

type Changing = {
  -readonly [K in keyof GraphChanges]: GraphChanges[K] extends readonly (infer T)[] ? T[] : GraphChanges[K]
}

/**
 * What revisions did to the graph that paths walk: those after one, up to another, in order. Null when one of them
 * erased an earlier one: then the graph is to be read anew.
 */
export async function readChanges(reader: Reader, after: number, until: number): Promise<GraphChanges[] | null> {
  const between = { after, until }
  const changes = Array.from(
    { length: until - after },
    (_, i): Changing => ({
      revision: after + 1 + i,
      closedEntities: [],
      closedEdges: [],
      entities: [],
      edges: [],
    }),
  )
  const of = ({ revision }: { readonly revision: number }) => changes[revision - after - 1]
  for (const row of await reader.read(queries.entityVersionsEnded, between)) of(row)?.closedEntities.push(row.id)
  for (const row of await reader.read(queries.pathEdgesEnded, between))
    of(row)?.closedEdges.push({ claim: row.claim, from: row.source, to: row.target })
  for (const row of await reader.read(queries.entityVersionsBegun, between))
    of(row)?.entities.push({ id: row.id, type: row.type as EntityType, collective: row.collective })
  for (const row of await reader.read(queries.pathEdgesBegun, between))
    of(row)?.edges.push({ from: row.source, to: row.target, ...parseEdgeText(row.text) })
  // Last, so that what was erased while the rest was read is seen as well.
  const newest = { beginning: erasingPayload, after, until: Number.MAX_SAFE_INTEGER }
  const erasing = await reader.read(queries.revisionBeginningBetween, newest)
  return erasing.length > 0 ? null : changes
}
