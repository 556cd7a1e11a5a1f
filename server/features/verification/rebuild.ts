import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../store/open-store.ts'
import type { Head, Store } from '../../store/store.ts'
import { canonicalGraphHash } from '../revision/graph-hash.ts'
import { projectRevision } from '../revision/project.ts'

/** The canonical hash of the graph that a store's revisions up to a head give, built anew in a folder that goes afterwards. */
export async function rebuiltGraphHash(store: Store, head: Head): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'filiere-rebuild-'))
  try {
    const copy = await openStore({ engine: 'embedded', folder }, () => undefined)
    try {
      for await (const revision of store.revisions(1)) {
        if (revision.number > head.number) break
        await copy.commit(async (reader) => ({ revision, writes: await projectRevision(reader, revision) }))
      }
      return await canonicalGraphHash(copy)
    } finally {
      await copy.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
