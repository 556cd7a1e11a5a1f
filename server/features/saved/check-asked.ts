import { FiliereError } from '../../errors.ts'
import type { Batch } from '../../graphql/batch.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { hopsAllowed, type PathQuestion } from '../path/question.ts'
import { refuse } from '../revision/refuse.ts'

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
  const longest = hopsAllowed.most + 1
  if (stops !== null && (stops.length < 2 || stops.length > longest))
    refuse(`Give the entities along the chain as stops, 2 to ${longest} of them, or leave stops out.`)
  const missing = async <V>(name: string, ids: readonly string[], records: Batch<V>, idOf: (found: V) => string) => {
    const found = new Set((await records.loadAll([...ids])).map(idOf))
    const absent = ids.find((id) => !found.has(id))
    if (absent === undefined) return
    const message = `Take ${absent} off ${name}: it is not in the graph as of revision ${revision}.`
    throw new FiliereError('NOT_FOUND', message)
  }
  await missing('excludeEntities', excludeEntities, entities, ({ record }) => record.id)
  await missing('excludeClaims', excludeClaims, claims, ({ record }) => record.id)
}
