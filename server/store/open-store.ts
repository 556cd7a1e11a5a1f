import { projectRevision } from '../features/revision/project.ts'
import { EmbeddedStore } from './embedded/embedded-store.ts'
import { Neo4jStore } from './neo4j/neo4j-store.ts'
import type { Neo4jOptions } from './neo4j/open-driver.ts'
import type { Store } from './store.ts'

export type StoreConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | ({ readonly engine: 'neo4j' } & Neo4jOptions)

/** Opens a store of either kind, brought up to date; `note` is told what is done on the way. */
export function openStore(config: StoreConfig, note: (message: string) => void): Promise<Store> {
  return config.engine === 'embedded'
    ? EmbeddedStore.open({ folder: config.folder, project: projectRevision, note })
    : Neo4jStore.open(config)
}
