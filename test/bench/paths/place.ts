import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { neo4jLocalMissing, neo4jLocalProvidedBy, startNeo4jLocal } from '../../../server/neo4j-local/neo4j-local.ts'
import { openStore, type StoreConfig } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { bulkLoad } from '../bulk-load.ts'
import type { BenchGraph } from './bench-graph.ts'

/** Stores of both kinds that hold the same graph. */
export interface Place {
  readonly embedded: StoreConfig & { readonly engine: 'embedded' }
  /** Null where it can't be started. */
  readonly neo4j: (StoreConfig & { readonly engine: 'neo4j' }) | null
  close(): Promise<void>
}

export interface PlaceOptions {
  /** A folder where the graph stays, and where it is found loaded the next time; null: a temporary one. */
  readonly kept: string | null
  /** Only to see that all works: Neo4j starts faster and answers slower. */
  readonly quick: boolean
  readonly tell: (step: string) => void
}

export async function placeOf(graph: BenchGraph, { kept, quick, tell }: PlaceOptions): Promise<Place> {
  const folder = kept === null ? await mkdtemp(join(tmpdir(), 'filiere-bench-')) : join(kept, graph.name)
  const closing: (() => Promise<unknown>)[] = []
  if (kept === null) closing.push(() => rm(folder, { recursive: true, force: true }))
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const missing = await neo4jLocalMissing()
    const names = missing === null ? (['embedded', 'neo4j'] as const) : (['embedded'] as const)
    const loaded = join(folder, `loaded-${names.join('-and-')}`)
    const isLoaded = existsSync(loaded)
    // What was cut short is made anew.
    if (!isLoaded) for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
    const embedded = { engine: 'embedded', folder: join(folder, 'embedded') } as const
    let neo4j: Place['neo4j'] = null
    if (missing === null) {
      const server = await startNeo4jLocal({ folder: join(folder, 'neo4j'), fullSpeed: !quick })
      closing.push(() => server.stop())
      neo4j = { engine: 'neo4j', uri: server.uri, user: null, password: null, database: null }
    } else tell(`without Neo4j: ${missing} (${neo4jLocalProvidedBy})`)
    if (!isLoaded) {
      tell(`loading ${graph.claims} claims`)
      await load(neo4j === null ? [embedded] : [embedded, neo4j], graph)
      await writeFile(loaded, '')
    }
    return { embedded, neo4j, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function load(configs: readonly StoreConfig[], graph: BenchGraph): Promise<void> {
  const stores: Store[] = []
  try {
    for (const config of configs) stores.push(await openStore(config, () => undefined))
    await bulkLoad(stores, graph.parts())
  } finally {
    for (const store of stores) await store.close()
  }
}
