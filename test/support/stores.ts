import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest'
import { planPathQueries } from '../../server/features/path/store-graph.ts'
import { openStore, type StoreConfig } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { clearNeo4j, emptyNeo4j } from './clear-neo4j.ts'
import { needing } from './needing.ts'
import type { Neo4jForTests } from './neo4j.ts'

/** A place for the data of one store, empty at first. Opening its `config` again finds what was written. */
export interface StorePlace {
  readonly config: StoreConfig
  remove(): Promise<void>
}

export interface StoreKind {
  readonly engine: StoreConfig['engine']
  /** Why this machine can't run it, or null. */
  readonly missing: string | null
  /** There is one database on Neo4j: a new place there empties the former, and finds its schema. */
  place(): Promise<StorePlace>
  /** A place where no schema has ever been. */
  barePlace(): Promise<StorePlace>
}

const folderPlace = async (): Promise<StorePlace> => {
  const folder = await mkdtemp(join(tmpdir(), 'filiere-store-'))
  return { config: { engine: 'embedded', folder }, remove: () => rm(folder, { recursive: true, force: true }) }
}

export const embeddedStore: StoreKind = {
  engine: 'embedded',
  missing: null,
  place: folderPlace,
  barePlace: folderPlace,
}

export const neo4jStore = (): StoreKind => {
  const server: Neo4jForTests | undefined = inject('neo4j')
  if (server === undefined) throw new Error('only tests in the project "stores" have a Neo4j: see vitest.config.ts')
  const { uri, missing } = server
  const placeAfter = async (makeRoom: (uri: string) => Promise<void>): Promise<StorePlace> => {
    if (uri === null) throw new Error(missing ?? 'no Neo4j')
    await makeRoom(uri)
    const config: StoreConfig = { engine: 'neo4j', uri, user: null, password: null, database: null }
    // The next place empties it; the last one goes with the server.
    return { config, remove: async () => undefined }
  }
  return {
    engine: 'neo4j',
    missing,
    place: () => placeAfter(emptyNeo4j),
    barePlace: () => placeAfter(clearNeo4j),
  }
}

/** Both kinds of store, those included that are missing here. */
export const storeKinds = (): readonly StoreKind[] => [embeddedStore, neo4jStore()]

/** Opens a new, empty store, which is closed and removed after the test, or after the suite when a hook opened it. */
export type OpenEmptyStore = () => Promise<Store>

/** The same suite on both stores: `forEachStore('revisions', (openEmptyStore) => test(…))`. */
export const forEachStore = (name: string, body: (openEmptyStore: OpenEmptyStore, kind: StoreKind) => void): void => {
  for (const kind of storeKinds()) {
    describe(`${name} (${kind.engine})`, needing(kind.missing), () => {
      let inTest = false
      const ofTest: (() => Promise<void>)[] = []
      const ofSuite: (() => Promise<void>)[] = []
      const end = async (opened: (() => Promise<void>)[]) => {
        for (const close of opened.splice(0).reverse()) await close()
      }
      beforeEach(() => {
        inTest = true
      })
      afterEach(async () => {
        inTest = false
        await end(ofTest)
      })
      afterAll(() => end(ofSuite))
      body(async () => {
        const opened = inTest ? ofTest : ofSuite
        const place = await kind.place()
        opened.push(() => place.remove())
        const store = await openStore(place.config, () => undefined)
        opened.push(() => store.close())
        // As a server does at its start, so that no question's time pays for it.
        await planPathQueries(store)
        return store
      }, kind)
    })
  }
}
