import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { neo4jLocalMissing, neo4jLocalProvidedBy, startNeo4jLocal } from '../../../server/neo4j-local/neo4j-local.ts'
import { openStore, type StoreConfig } from '../../../server/store/open-store.ts'
import { bulkLoad } from '../bulk-load.ts'
import type { BenchGraph } from './bench-graph.ts'

/** Stores of both kinds that hold the same graph. */
export interface Place {
  readonly embedded: StoreConfig & { readonly engine: 'embedded' }
  /** Null where it can't be started. */
  readonly neo4j: (StoreConfig & { readonly engine: 'neo4j' }) | null
  close(): Promise<void>
}

const quiet = () => undefined

/** Loads a graph; `kept`: a folder where it stays, and where it is found loaded the next time. */
export async function placeOf(graph: BenchGraph, kept: string | null, tell: (step: string) => void): Promise<Place> {
  const folder = kept === null ? await mkdtemp(join(tmpdir(), 'filiere-bench-')) : join(kept, graph.name)
  const closing: (() => Promise<unknown>)[] = []
  if (kept === null) closing.push(() => rm(folder, { recursive: true, force: true }))
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const embedded = { engine: 'embedded', folder: join(folder, 'embedded') } as const
    await once(embedded.folder, async () => {
      tell(`loading ${graph.claims} claims into the embedded store`)
      await load(embedded, graph)
    })
    const missing = await neo4jLocalMissing()
    if (missing !== null) {
      tell(`without Neo4j: ${missing} (${neo4jLocalProvidedBy})`)
      return { embedded, neo4j: null, close }
    }
    const neo4jFolder = join(folder, 'neo4j')
    const loaded = await isThere(neo4jFolder)
    if (!loaded) await rm(neo4jFolder, { recursive: true, force: true })
    const server = await startNeo4jLocal({ folder: neo4jFolder, fullSpeed: true })
    closing.push(() => server.stop())
    const neo4j = { engine: 'neo4j', uri: server.uri, user: null, password: null, database: null } as const
    if (!loaded) {
      tell(`loading ${graph.claims} claims into Neo4j`)
      await load(neo4j, graph)
      await markAsThere(neo4jFolder)
    }
    return { embedded, neo4j, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function load(config: StoreConfig, graph: BenchGraph): Promise<void> {
  const store = await openStore(config, quiet)
  try {
    await bulkLoad(store, graph.parts())
  } finally {
    await store.close()
  }
}

/** Makes what a folder is to hold, unless it was made before; what was cut short is made anew. */
async function once(folder: string, make: () => Promise<void>): Promise<void> {
  if (await isThere(folder)) return
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await make()
  await markAsThere(folder)
}

const mark = (folder: string): string => `${folder}.loaded`

const isThere = (folder: string): Promise<boolean> =>
  stat(mark(folder)).then(
    () => true,
    () => false,
  )

const markAsThere = (folder: string): Promise<void> => writeFile(mark(folder), '')
