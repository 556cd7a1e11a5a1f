import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFiliereError } from '../../server/errors.ts'
import { countCoverage } from '../../server/features/coverage/count-coverage.ts'
import { readCoverage } from '../../server/features/coverage/read-coverage.ts'
import { searchEntities } from '../../server/features/entity/search-entities.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { queries } from '../../server/generated/queries.ts'
import { standingNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { expectModel } from '../revision/expect-model.ts'
import { Model, type RandomRevision, randomHistory } from '../revision/random-graph.ts'
import { replay } from '../store/replay.ts'
import { needing } from '../support/needing.ts'
import { storeKinds } from '../support/stores.ts'
import { snapshot } from './snapshot.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)
const minutes = 60_000

const quiet = () => undefined

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'filiere-random-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Records the history, checks that what is invalid is refused and leaves nothing; returns the model of each revision. */
async function record(store: Store, history: readonly RandomRevision[]): Promise<Model[]> {
  const models = [new Model()]
  for (const { draft, after } of history) {
    const head = await store.head()
    const problem = await appendRevision(store, draft).then(
      () => null,
      (error: unknown) => error,
    )
    if (after === null) {
      expect(isFiliereError(problem) && problem.code).toBe('BAD_INPUT')
      expect(await store.head()).toEqual(head)
      continue
    }
    if (problem !== null) throw problem
    models.push(after)
  }
  return models
}

test('what is derived with each revision is what follows from the records, as of every revision', {
  timeout: times * 2 * minutes,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory(12), (history) =>
      withFolder(async (root) => {
        const store = await openStore({ engine: 'embedded', folder: join(root, 'first') }, quiet)
        const models = await record(store, history)
        const graph = await snapshot(store)
        for (const [revision, model] of models.entries()) {
          expectModel(graph, revision, model)
          expect(await readCoverage(store, revision)).toEqual({ ...(await countCoverage(store, revision)), revision })
        }

        const copy = await openStore({ engine: 'embedded', folder: join(root, 'second') }, quiet)
        await replay(store, copy)
        expect(await copy.head()).toEqual(await store.head())
        expect(await snapshot(copy)).toEqual(graph)
        await copy.close()
        await store.close()
      }),
    ),
    { numRuns: 25 * times, interruptAfterTimeLimit: times * 110_000, markInterruptAsFailure: true },
  )
})

const anyQuestion = fc.record({
  rows: fc
    .subarray(Array.from({ length: 8 }, (_, index) => `e${index}`))
    .map((ids) => ids.map((id, i) => ({ id, below: 5 - (i % 2), documents: i % 3 === 0 ? ['d0:', 'd1:'] : null }))),
  leastRank: fc.nat(3),
  structural: fc.constant(['PART_OF', 'LOCATED_IN']),
  predicates: fc.subarray([...predicateNames], { minLength: 5 }),
  stages: fc.subarray([...stageNames]),
  standings: fc.subarray([...standingNames], { minLength: 1 }),
  minStrengthRank: fc.nat(4),
  windowStart: fc.constantFrom(null, 20100101, 20120601, 20190101),
  windowEnd: fc.constantFrom(null, 20091231, 20151231),
  excludeClaims: fc.subarray(['c0', 'c1', 'c2']),
  text: fc.constantFrom('', 'a', 'so', 'gen', '天', 'tian', 'wang', 'full', '𠮷', 'e', 'x'),
})

const [, onNeo4j] = storeKinds()

test('both stores take and refuse the same revisions, and answer alike', {
  timeout: times * 5 * minutes,
  ...needing(onNeo4j?.missing ?? null),
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory(10), fc.array(anyQuestion, { minLength: 5, maxLength: 5 }), (history, questions) =>
      withFolder(async (root) => {
        const embedded = await openStore({ engine: 'embedded', folder: root }, quiet)
        const models = await record(embedded, history)
        const place = await onNeo4j?.place()
        if (place === undefined) throw new Error('no kind of store on Neo4j')
        const neo4j = await openStore(place.config, quiet)
        await record(neo4j, history)

        expect(await neo4j.head()).toEqual(await embedded.head())
        expect(await canonicalGraphHash(neo4j)).toBe(await canonicalGraphHash(embedded))
        expect(await snapshot(neo4j)).toEqual(await snapshot(embedded))
        for (const [index, { text, ...question }] of questions.entries()) {
          const revision = index % models.length
          const answers = [embedded, neo4j].map((store) =>
            Promise.all([
              ...[queries.pathStepsDownstream, queries.pathStepsUpstream, queries.pathStepsBothWays].map(
                async (steps) =>
                  (await store.read(steps, { ...question, revision })).map((row) => ({
                    ...row,
                    claims: row.claims.toSorted(),
                  })),
              ),
              searchEntities(store, { query: text, types: null, first: 5, after: null }, revision),
            ]),
          )
          expect(await answers[1]).toEqual(await answers[0])
        }
        await neo4j.close()

        // The journal of either kind, applied to an empty store of the other, gives the same graph.
        const again = await onNeo4j?.place()
        if (again === undefined) throw new Error('no kind of store on Neo4j')
        const replayed = await openStore(again.config, quiet)
        await replay(embedded, replayed)
        expect(await canonicalGraphHash(replayed)).toBe(await canonicalGraphHash(embedded))
        await withFolder(async (folder) => {
          const back = await openStore({ engine: 'embedded', folder }, quiet)
          await replay(replayed, back)
          expect(await snapshot(back)).toEqual(await snapshot(embedded))
          await back.close()
        })
        await replayed.close()
        await embedded.close()
      }),
    ),
    { numRuns: 3 * times, interruptAfterTimeLimit: times * 290_000, markInterruptAsFailure: true },
  )
})
