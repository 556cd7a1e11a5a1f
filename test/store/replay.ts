import { projectRevision } from '../../server/features/revision/project.ts'
import { chainHashOf, type Revision, sha256Hex } from '../../server/features/revision/revision.ts'
import type { Store } from '../../server/store/store.ts'

/**
 * Applies to `copy` what `store` has beyond it, checking every hash and the chain on the way; returns those revisions
 * by number.
 */
export async function replay(store: Store, copy: Store): Promise<Map<number, Revision>> {
  const applied = new Map<number, Revision>()
  let last = await copy.head()
  for await (const revision of store.revisions(last.number + 1)) {
    const expected = {
      number: last.number + 1,
      payloadHash: sha256Hex(revision.payload ?? ''),
      chainHash: chainHashOf(last.chainHash, revision),
    }
    const { number, payloadHash, chainHash } = revision
    if (JSON.stringify({ number, payloadHash, chainHash }) !== JSON.stringify(expected))
      throw new Error(`revision ${number} does not follow from its predecessor`)
    await copy.commit(async (reader) => ({ revision, writes: await projectRevision(reader, revision) }))
    applied.set(number, revision)
    last = revision
  }
  return applied
}
