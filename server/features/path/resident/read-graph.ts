import { setImmediate } from 'node:timers/promises'
import { queries } from '../../../generated/queries.ts'
import type { EntityType } from '../../../ontology/entity-types.ts'
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

/** How many versions of entities are read at once, where one revision alone does not hold more. */
const versionsAtOnce = 5_000

/**
 * The graph that paths walk, part by part, with all its past up to a revision: versions of entities in the order in
 * which they were recorded, then claims. What later revisions do meanwhile is left out, so that they can be applied
 * afterwards. Others get their turn between the parts.
 */
export async function* readGraph(reader: Reader, revision: number): AsyncGenerator<GraphPart, void, void> {
  const asOf = <T>(of: T, recordedIn: number, replacedIn: number | null): Version<T>[] =>
    recordedIn > revision
      ? []
      : [{ of, recordedIn, replacedIn: replacedIn !== null && replacedIn <= revision ? replacedIn : null }]
  const ids = new Set<string>()
  for await (const between of spans(reader, revision)) {
    const rows = await reader.read(queries.entityVersionsBegun, between)
    for (const { id } of rows) ids.add(id)
    yield {
      entities: rows.flatMap((row) =>
        asOf({ id: row.id, type: row.type as EntityType, collective: row.collective }, row.revision, row.replacedIn),
      ),
      edges: [],
    }
    await setImmediate()
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

/** Revisions from the first to the last, as many together as recorded few enough versions of entities. */
async function* spans(reader: Reader, last: number): AsyncGenerator<{ after: number; until: number }, void, void> {
  for (let [after, length] = [0, 1]; after < last; ) {
    const between = { after, until: Math.min(after + length, last) }
    const [versions = { count: 0 }] = await reader.read(queries.entityCountVersionsBegun, between)
    if (versions.count > versionsAtOnce && length > 1) {
      length = Math.floor(length / 2)
      continue
    }
    yield between
    after = between.until
    length *= 2
  }
}
