import { projectRevision } from '../features/revision/project.ts'
import type { Neo4jOptions } from './neo4j/open-driver.ts'
import type { Store } from './store.ts'

export type StoreConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | ({ readonly engine: 'neo4j' } & Neo4jOptions)

/**
 * Opens a store of either kind, brought up to date; `note` is told what is done on the way. Only that kind's driver is
 * loaded: either takes a while.
 */
export async function openStore(config: StoreConfig, note: (message: string) => void): Promise<Store> {
  if (config.engine === 'neo4j') {
    const { Neo4jStore } = await import('./neo4j/neo4j-store.ts')
    return Neo4jStore.open(config)
  }
  const { EmbeddedStore } = await import('./embedded/embedded-store.ts')
  return EmbeddedStore.open({ folder: config.folder, project: projectRevision, note })
}
