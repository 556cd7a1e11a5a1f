import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { expect, inject, test } from 'vitest'
import { searchEntities } from '../../server/features/entity/search-entities.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { readCypherFiles } from '../../server/generate/queries.ts'
import { queries } from '../../server/generated/queries.ts'
import { Engine } from '../../server/store/embedded/engine.ts'
import { currentSchemaVersion, migrations, pendingMigrations } from '../../server/store/migrations.ts'
import { openStore, type StoreConfig } from '../../server/store/open-store.ts'
import type { Query, Store } from '../../server/store/store.ts'
import { sourceOf } from '../claim/records.ts'
import { nameOf, put } from '../revision/changes.ts'
import { needing } from '../support/needing.ts'
import { type StoreKind, storeKinds } from '../support/stores.ts'

const quiet = () => undefined
const schemaFiles = readCypherFiles().filter((file) => file.access === 'schema')

/** Sets the version that the database says it has. */
const setVersion = (store: Store, schemaVersion: number) =>
  store.commit(async (_, head) => ({
    revision: nextRevision(head, { time: head.time, actor: 'tester', changes: [] }),
    writes: [{ query: queries.revisionSetSchemaVersion as Query, params: { schemaVersion } }],
  }))

/** What the second schema added to the first. */
const withoutBeginnings: Query<Record<string, never>> = {
  name: 'test',
  text: 'MATCH (k:SearchKey) REMOVE k.initial, k.head',
  access: 'write',
  params: [],
  columns: [],
}

/** Runs statements without the store that would record them. */
async function runBare(config: StoreConfig, statements: readonly Query<Record<string, never>>[]): Promise<void> {
  if (config.engine === 'embedded') {
    const engine = Engine.open(join(config.folder, 'graph.grafeo'))
    for (const statement of statements) await engine.read(statement, {})
    engine.close()
    return
  }
  const driver = neo4j.driver(config.uri)
  for (const statement of statements) await driver.executeQuery(statement.text)
  await driver.close()
}

test('the migrations are numbered without gaps and hold every schema statement once', () => {
  expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  const used = migrations.flatMap((m) => [...m.unique, ...m.uniqueIndexes, ...m.indexes]).map((query) => query.name)
  expect(used.sort()).toEqual(schemaFiles.map((file) => file.name).sort())
})

for (const kind of storeKinds()) {
  const options = needing(kind.missing)

  test(`migrating again changes nothing (${kind.engine})`, options, async () => {
    await withPlace(kind, async (config) => {
      const first = await openStore(config, quiet)
      await appendRevision(first, { actor: 'tester', changes: [put('source', sourceOf('s', 'A'))] })
      await setVersion(first, 0)
      const hash = await canonicalGraphHash(first)
      await first.close()
      const second = await openStore(config, quiet)
      expect(await second.read(queries.revisionHead, {})).toMatchObject([{ schemaVersion: currentSchemaVersion }])
      expect(await canonicalGraphHash(second)).toBe(hash)
      await second.close()
    })
  })

  test(`a migration cut short goes on at the next start (${kind.engine})`, options, async () => {
    const all = pendingMigrations(0, kind.engine === 'embedded')
    for (const done of [1, Math.floor(all.length / 2), all.length]) {
      await withPlace(kind, async (config) => {
        await runBare(config, all.slice(0, done))
        const store = await openStore(config, quiet)
        expect(await store.read(queries.revisionHead, {})).toMatchObject([{ schemaVersion: currentSchemaVersion }])
        await appendRevision(store, { actor: 'tester', changes: [put('source', sourceOf('s', 'A'))] })
        await store.close()
      })
    }
  })

  test(`names in a database of the first schema are found (${kind.engine})`, options, async () => {
    await withPlace(kind, async (config) => {
      const first = await openStore(config, quiet)
      const entity = put('entity', { id: 'net', type: 'Programme' })
      await appendRevision(first, {
        actor: 'tester',
        changes: [entity, put('claim', nameOf('n', 'net', '天网 Skynet'))],
      })
      await setVersion(first, 1)
      await first.close()
      await runBare(config, [withoutBeginnings])
      const second = await openStore(config, quiet)
      const found = async (query: string) => {
        const { edges } = await searchEntities(second, { query, types: null, first: 5, after: null }, 1)
        return edges.map(({ node }) => node.entity)
      }
      for (const query of ['天', '天网', 's', 'skyn', 'tianwang']) expect(await found(query), query).toEqual(['net'])
      await second.close()
    })
  })

  test(`a newer database is refused with a sentence, and stays as it is (${kind.engine})`, options, async () => {
    await withPlace(kind, async (config) => {
      const store = await openStore(config, quiet)
      await appendRevision(store, { actor: 'tester', changes: [put('source', sourceOf('s', 'A'))] })
      await setVersion(store, currentSchemaVersion + 1)
      await store.close()
      await expect(openStore(config, quiet)).rejects.toMatchObject({
        code: 'DATABASE_NEWER',
        message: expect.stringMatching(/schema version \d+, and this program knows versions up to \d+: install/),
      })
      await expect(openStore(config, quiet)).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
    })
  })
}

const server = inject('neo4j')

test('a program that runs while a newer one migrates Neo4j writes no more', needing(server.missing), async () => {
  await withPlace(neo4jKind(), async (config) => {
    const store = await openStore(config, quiet)
    await setVersion(store, currentSchemaVersion + 1)
    const changes = [put('source', sourceOf('s', 'A'))]
    await expect(appendRevision(store, { actor: 'tester', changes })).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
    await store.close()
  })
})

test('several servers may start on an empty Neo4j at once', needing(server.missing), async () => {
  await withPlace(neo4jKind(), async (config) => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(config, quiet)))
    for (const store of stores) expect(await store.head()).toMatchObject({ number: 0 })
    await Promise.all(stores.map((store) => store.close()))
  })
})

test('Neo4j has every index and constraint, and all are online', needing(server.missing), async () => {
  await withPlace(neo4jKind(), async (config) => {
    const store = await openStore(config, quiet)
    await store.close()
    const driver = neo4j.driver(server.uri ?? '')
    const { records } = await driver.executeQuery('SHOW INDEXES YIELD name, state, type WHERE type = "RANGE" RETURN *')
    await driver.close()
    const schema = pendingMigrations(0, false).filter(({ access }) => access === 'schema')
    const expected = schema.map((query) => /(?:INDEX|CONSTRAINT) (\w+)/.exec(query.text)?.[1])
    expect(records.map((record) => record.get('name')).sort()).toEqual(expected.sort())
    expect(records.every((record) => record.get('state') === 'ONLINE')).toBe(true)
  })
})

test('the embedded engine finds a node by each indexed property without a scan', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filiere-indexes-'))
  const path = join(folder, 'graph.grafeo')
  const store = await openStore({ engine: 'embedded', folder }, quiet)
  await store.close()
  const database = grafeo.GrafeoDB.create(path)
  const indexed = schemaFiles.flatMap(({ text }) => {
    const [, label, property] = /^CREATE INDEX .* FOR \(n:(\w+)\) ON \(n\.(\w+)\)/.exec(text) ?? []
    return label === undefined || property === undefined ? [] : [{ label, property }]
  })
  expect(indexed.length).toBeGreaterThan(10)
  for (const { label, property } of indexed) {
    await database.executeCypher(`UNWIND range(1, 100) AS i CREATE (n:${label} {${property}: 'value ' + i})`)
    const found = await database.executeCypher(
      `MATCH (n:${label} {${property}: $value}) RETURN n.${property} AS found`,
      {
        value: 'value 7',
      },
    )
    expect(found.toArray(), `${label}.${property}`).toEqual([{ found: 'value 7' }])
    // One index serves the property of all labels.
    expect(found.rowsScanned, `${label}.${property}`).toBeLessThan(5)
  }
  database.close()
  await rm(folder, { recursive: true })
})

function neo4jKind(): StoreKind {
  const kind = storeKinds().find(({ engine }) => engine === 'neo4j')
  if (kind === undefined) throw new Error('there is no kind of store on Neo4j')
  return kind
}

async function withPlace(kind: StoreKind, use: (config: StoreConfig) => Promise<void>): Promise<void> {
  const place = await kind.barePlace()
  try {
    await use(place.config)
  } finally {
    await place.remove()
  }
}
