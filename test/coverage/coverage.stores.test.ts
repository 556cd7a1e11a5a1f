import { expect, test } from 'vitest'
import { readCoverage } from '../../server/features/coverage/read-coverage.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { queries } from '../../server/generated/queries.ts'
import type { Query } from '../../server/store/store.ts'
import { put } from '../revision/changes.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { forEachStore } from '../support/stores.ts'

const forgetCoverage: Query = {
  name: 'test/forget-coverage',
  text: 'MATCH (c:Coverage) DELETE c',
  access: 'write',
  params: [],
  columns: [],
}

forEachStore('coverage', (openEmptyStore) => {
  test('an empty graph rests on nothing', async () => {
    expect(await readCoverage(await openEmptyStore(), 0)).toEqual({
      documentsCoded: 0,
      thirdPartyCoded: 0,
      primaryCoded: 0,
      ownWordsCoded: 0,
      documentsListed: 0,
      codingNotes: 0,
      claims: 0,
      entities: 0,
      revision: 0,
    })
  })

  test('the seed graph rests on one page of a third party and one statement of a company, notes apart', async () => {
    const store = await openEmptyStore()
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    expect(await readCoverage(store, (await store.head()).number)).toMatchObject({
      documentsCoded: 2,
      thirdPartyCoded: 1,
      primaryCoded: 0,
      ownWordsCoded: 1,
      documentsListed: 3,
      codingNotes: 1,
    })
  })

  test('what an earlier program recorded without counts is counted, and what comes after goes on from there', async () => {
    const store = await openEmptyStore()
    for (const draft of richGraph) await appendRevision(store, draft)
    const before = await readCoverage(store, richGraph.length)
    await store.commit(async (_, head) => ({
      revision: nextRevision(head, { actor: 'test', changes: [], time: head.time }),
      writes: [{ query: forgetCoverage, params: {} }],
    }))
    expect(await readCoverage(store, richGraph.length)).toEqual(before)
    await appendRevision(store, { actor: 'test', changes: [put('entity', { id: 'late', type: 'Vendor' })] })
    const revision = richGraph.length + 2
    expect(await store.read(queries.coverageAsOf, { revision })).toHaveLength(1)
    expect(await readCoverage(store, revision)).toEqual({ ...before, entities: before.entities + 1, revision })
  })

  test('who published a document is told as of the revision asked for', async () => {
    const store = await openEmptyStore()
    for (const draft of richGraph) await appendRevision(store, draft)
    const before = { documentsCoded: 5, thirdPartyCoded: 4, primaryCoded: 1, ownWordsCoded: 0, documentsListed: 1 }
    expect(await readCoverage(store, 1)).toMatchObject(before)
    // The paper turns out to be a party's.
    expect(await readCoverage(store, richGraph.length)).toMatchObject({
      ...before,
      thirdPartyCoded: 3,
      ownWordsCoded: 1,
    })
  })
})
