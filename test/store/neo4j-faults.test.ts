import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { isFiliereError } from '../../server/errors.ts'
import { appendRevision, type Draft } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import type { Revision } from '../../server/features/revision/revision.ts'
import { queries } from '../../server/generated/queries.ts'
import { type Neo4jLocal, startNeo4jLocal } from '../../server/neo4j-local/neo4j-local.ts'
import { Neo4jStore } from '../../server/store/neo4j/neo4j-store.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { sourceOf } from '../claim/records.ts'
import { nameOf, put } from '../revision/changes.ts'
import { needing } from '../support/needing.ts'
import { openBoltProxy } from './bolt-proxy.ts'
import { replay } from './replay.ts'

const password = 'a password for tests'

/** Changes that may be made again by whoever cannot know whether they were made. */
const step = (number: number): Draft => ({
  actor: 'writer',
  changes: [
    put('entity', { id: `vendor-${number}`, type: 'Vendor' }),
    put('claim', nameOf(`name-${number}`, `vendor-${number}`, `Société n° ${number} 公司`)),
  ],
})

describe('Neo4j that fails', needing(inject('neo4j').missing), () => {
  let root: string
  let server: Neo4jLocal
  const options = () => ({ uri: server.uri, user: 'neo4j', password, database: null })
  const transactionMemory = 32
  const start = (port = 0) => startNeo4jLocal({ folder: join(root, 'neo4j'), port, password, transactionMemory })

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'filiere-faults-'))
    server = await start()
  })

  afterAll(async () => {
    await server.stop()
    await rm(root, { recursive: true })
  })

  /** The whole history of the store, its chain checked and its graph compared with a replay of it. */
  async function history(store: Store): Promise<Map<number, Revision>> {
    const folder = await mkdtemp(join(root, 'replay-'))
    const copy = await openStore({ engine: 'embedded', folder }, () => undefined)
    const revisions = await replay(store, copy)
    expect(await copy.head()).toEqual(await store.head())
    expect(await canonicalGraphHash(copy)).toBe(await canonicalGraphHash(store))
    await copy.close()
    return revisions
  }

  test.each([
    { user: 'neo4j', password: 'wrong' },
    { user: 'nobody', password },
    { user: null, password: null },
  ])('a wrong user or password is told apart from a server that is away: $user', async (wrong) => {
    await expect(Neo4jStore.open({ ...options(), ...wrong })).rejects.toMatchObject({
      code: 'STORE_AUTH',
      message: expect.stringMatching(/check NEO4J_USER and NEO4J_PASSWORD/),
    })
  })

  test('no server, no database of that name, no address at all', async () => {
    await expect(Neo4jStore.open({ ...options(), uri: 'bolt://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/bolt:\/\/127.0.0.1:9 does not answer: check that it runs/),
    })
    await expect(Neo4jStore.open({ ...options(), database: 'elsewhere' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/check NEO4J_DATABASE/),
    })
    await expect(Neo4jStore.open({ ...options(), uri: 'localhost' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  test('a query that needs more memory than there is is told apart from a server that is away', async () => {
    const store = await Neo4jStore.open(options())
    const numbers = 'UNWIND range(1, 5000000) AS number WITH collect(number) AS numbers RETURN size(numbers) AS count'
    const greedy = { name: 'test/greedy', text: numbers, access: 'read', params: [], columns: ['count'] } as const
    await expect(store.read(greedy, {})).rejects.toMatchObject({
      code: 'STORE_BUSY',
      message: expect.stringMatching(/too little memory left for the query test\/greedy: ask for less or later/),
    })
    await store.ping()
    await store.close()
  })

  test('several writers get numbers without a gap, and none gets lost or doubled', async () => {
    const writers = await Promise.all([Neo4jStore.open(options()), Neo4jStore.open(options())])
    const appends = writers.flatMap((store, writer) =>
      Array.from({ length: 50 }, (_, index) =>
        appendRevision(store, {
          actor: `writer-${writer}`,
          changes: [put('source', sourceOf(`s-${writer}-${index}`, 'A')), put('source', sourceOf(`s-${index}`, 'B'))],
        }),
      ),
    )
    const acknowledged = await Promise.all(appends)
    const numbers = acknowledged.map((revision) => revision.number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    const [store] = writers
    if (store === undefined) throw new Error('no writer')
    const revisions = await history(store)
    for (const revision of acknowledged) expect(revisions.get(revision.number)).toEqual(revision)
    for (const writer of writers) await writer.close()
  })

  test('an answer lost after the commit makes no second revision', async () => {
    const proxy = await openBoltProxy(server.uri)
    const store = await Neo4jStore.open({ ...options(), uri: proxy.uri })
    const before = await store.head()
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      proxy.answersToLose = attempt
      const revision = await appendRevision(store, step(attempt))
      expect(revision.number).toBe(before.number + attempt)
      expect(await store.head()).toMatchObject({ number: revision.number, chainHash: revision.chainHash })
    }
    expect(proxy.lost).toBe(6)
    await history(store)
    await store.close()
    await proxy.close()
  })

  test('stopped in mid-query and mid-write: a clear error, nothing lost, and the store works on', {
    timeout: 300_000,
  }, async () => {
    const store = await Neo4jStore.open(options())
    const acknowledged: Revision[] = []
    const problems: unknown[] = []
    let isOver = false
    const writing = (async () => {
      while (!isOver)
        await appendRevision(store, step(acknowledged.length)).then(
          (revision) => acknowledged.push(revision),
          (error: unknown) => problems.push(error),
        )
    })()
    const reading = (async () => {
      while (!isOver)
        await store
          .read(queries.revisionAllVersions, { after: '', limit: 1_000 })
          .catch((error: unknown) => problems.push(error))
    })()
    await expect.poll(() => acknowledged.length, { timeout: 120_000 }).toBeGreaterThan(3)
    const { port } = new URL(server.uri)
    await server.kill()
    await expect.poll(() => problems.length, { timeout: 120_000 }).toBeGreaterThan(1)
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    const beforeReturn = acknowledged.length
    server = await start(Number(port))
    await expect.poll(() => acknowledged.length, { timeout: 120_000 }).toBeGreaterThan(beforeReturn)
    isOver = true
    await Promise.all([writing, reading])

    for (const problem of problems)
      expect(isFiliereError(problem) && problem.code, String(problem)).toBe('STORE_UNAVAILABLE')
    const revisions = await history(await Neo4jStore.open(options()))
    for (const revision of acknowledged) expect(revisions.get(revision.number)).toEqual(revision)
    await store.close()
  })
})
