import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'

/** How many other entities claims join each of these to; the more it has, the longer it takes. */
export async function readNeighbourCounts(
  reader: Reader,
  entities: readonly string[],
  revision: number,
): Promise<Map<string, number>> {
  const rows = await reader.read(queries.entityNeighbourCounts, { entities, revision })
  const counts = new Map(rows.map(({ entity, count }) => [entity, count]))
  return new Map(entities.map((entity) => [entity, counts.get(entity) ?? 0]))
}
