import type { Config } from '../config.ts'
import { planPathQueries } from '../features/path/store-graph.ts'
import { seedIfEmpty } from '../features/revision/seed.ts'
import { keepSeedFiles } from '../features/revision/seed-files.ts'
import { countSeedRevisions, readSeedRevisions } from '../features/revision/seed-revisions.ts'
import { DocumentFiles } from '../files/document-files.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'

/** Opens the store that the configuration names, with the seed graph in it if it was empty. */
export async function openGraph(config: Config, note: (message: string) => void): Promise<Store> {
  const store = await openStore(config.store, note)
  try {
    // Reading and checking them takes longer than most commands.
    const { number } = await store.head()
    if (number < (await countSeedRevisions())) await seedIfEmpty(store, await readSeedRevisions(), note)
    await keepSeedFiles(store, (await store.head()).number, new DocumentFiles(config.files))
    await planPathQueries(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
