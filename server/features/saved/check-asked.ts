import type { Batch } from '../../graphql/batch.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { refuseFor } from '../../refusals.ts'
import { hopsAllowed, type PathQuestion } from '../path/question.ts'

/**
 * Checks what a search does not: an exclusion of nothing changes no answer, but would make another record of it, and so
 * would be kept for ever. The ends and what a chain is to pass are checked by the search itself, before it begins. Throws
 * `NOT_FOUND` for an exclusion that is not in the graph as of the revision asked for, `BAD_INPUT` for stops that no chain
 * has.
 */
export async function checkAsked(
  { excludeEntities, excludeClaims, revision }: PathQuestion,
  stops: readonly string[] | null,
  { entities, claims }: Pick<Snapshot, 'entities' | 'claims'>,
): Promise<void> {
  const most = hopsAllowed.most + 1
  if (stops !== null && (stops.length < 2 || stops.length > most)) refuseFor('STOPS_SIZE', { most })
  const unknown = await firstUnknown(excludeEntities, entities)
  if (unknown !== undefined) refuseFor('EXCLUSION_UNKNOWN', { field: 'excludeEntities', excluded: unknown, revision })
  const unheard = await firstUnknown(excludeClaims, claims)
  if (unheard !== undefined) refuseFor('EXCLUSION_UNKNOWN', { field: 'excludeClaims', excluded: unheard, revision })
}

async function firstUnknown(
  ids: readonly string[],
  records: Batch<{ readonly record: { readonly id: string } }>,
): Promise<string | undefined> {
  const found = new Set((await records.loadAll(ids)).map(({ record }) => record.id))
  return ids.find((id) => !found.has(id))
}
