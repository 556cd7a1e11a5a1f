import type { StoreConfig } from '../store/open-store.ts'
import type { Registry } from './registry.ts'

/** Opens the registry that lies beside a store's graph, once the store is open: that alone says that it is ours. */
export async function openRegistry(config: StoreConfig): Promise<Registry> {
  if (config.engine === 'neo4j') {
    const { Neo4jRegistry } = await import('./neo4j-registry.ts')
    return Neo4jRegistry.open(config)
  }
  const { openEmbeddedRegistry } = await import('./embedded-registry.ts')
  return openEmbeddedRegistry(config.folder)
}
