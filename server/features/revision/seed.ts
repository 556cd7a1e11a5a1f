import { isFiliereError } from '../../errors.ts'
import type { Store } from '../../store/store.ts'
import { appendRevision, type Draft } from './append.ts'
import { canonicalJson, sha256Hex } from './revision.ts'

/** A revision of the bundled graph: its time is fixed, so that it is the same revision everywhere. */
export type SeedRevision = Required<Omit<Draft, 'after'>>

/**
 * Writes the seed revisions into an empty store, or the rest of them where an earlier seeding was cut short. A store
 * with any other history is left as it is. Several servers may do this to one store at once.
 */
export async function seedIfEmpty(
  store: Store,
  seeds: readonly SeedRevision[],
  note: (message: string) => void,
): Promise<void> {
  let next = await firstMissing(store, seeds)
  if (next < seeds.length) note('Writing the seed graph.')
  for (let seed = seeds[next]; seed !== undefined; seed = seeds[next])
    next = await appendRevision(store, { ...seed, after: next }).then(
      ({ number }) => number,
      (error) => {
        if (isFiliereError(error) && error.code === 'CONFLICT') return firstMissing(store, seeds)
        throw error
      },
    )
}

/** How many seed revisions the store begins with; all of them when it holds anything else. */
async function firstMissing(store: Store, seeds: readonly SeedRevision[]): Promise<number> {
  const { number } = await store.head()
  if (number === 0 || number >= seeds.length) return Math.min(number, seeds.length)
  for await (const revision of store.revisions(1)) {
    const seed = seeds[revision.number - 1]
    if (seed === undefined) break
    if (!isSeed(revision, seed)) return seeds.length
  }
  return number
}

const isSeed = (
  revision: { readonly time: string; readonly actor: string; readonly payloadHash: string },
  seed: SeedRevision,
): boolean =>
  revision.time === seed.time &&
  revision.actor === seed.actor &&
  revision.payloadHash === sha256Hex(canonicalJson(seed.changes))
