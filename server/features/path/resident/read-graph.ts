import { setImmediate } from 'node:timers/promises'
import { queries } from '../../../generated/queries.ts'
import { type EntityType, entityTypeNames } from '../../../ontology/entity-types.ts'
import type { Reader } from '../../../store/store.ts'
import { parseEdgeText } from '../edge-text.ts'
import type { Edge, Node } from '../walk.ts'
import type { Version } from './messages.ts'

/** A part of a graph: all versions of some entities, or of the claims that lead on from some. */
export interface GraphPart {
  readonly entities: readonly Version<Node>[]
  readonly edges: readonly Version<Edge>[]
}

/** How many entities' claims are read at once. */
const batchSize = 250

/**
 * The graph that paths walk, part by part, with all its past up to a revision. What later revisions do meanwhile is
 * left out, so that they can be applied afterwards. Others get their turn between the parts.
 */
export async function* readGraph(reader: Reader, revision: number): AsyncGenerator<GraphPart, void, void> {
  const asOf = <T>(of: T, recordedIn: number, replacedIn: number | null): Version<T>[] =>
    recordedIn > revision
      ? []
      : [{ of, recordedIn, replacedIn: replacedIn !== null && replacedIn <= revision ? replacedIn : null }]
  const ids = new Set<string>()
  for (const type of entityTypeNames) {
    const rows = await reader.read(queries.entityVersionsOfType, { type })
    for (const { id } of rows) ids.add(id)
    yield {
      entities: rows.flatMap((row) =>
        asOf({ id: row.id, type: type as EntityType, collective: row.collective }, row.recordedIn, row.replacedIn),
      ),
      edges: [],
    }
  }
  const all = [...ids]
  for (let i = 0; i < all.length; i += batchSize) {
    const rows = await reader.read(queries.pathWalkableEdges, { ids: all.slice(i, i + batchSize) })
    yield {
      entities: [],
      edges: rows.flatMap(({ source, target, text, recordedIn, replacedIn }) =>
        asOf({ from: source, to: target, ...parseEdgeText(text) }, recordedIn, replacedIn),
      ),
    }
    await setImmediate()
  }
}
