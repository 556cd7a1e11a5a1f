import { expect, test } from 'vitest'
import { readCoverage } from '../../server/features/coverage/read-coverage.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { openTestStore } from '../support/app.ts'
import { bulkLoad, inRevisions } from './bulk-load.ts'
import { procurement } from './procurement.ts'

test('what is loaded at once is what recording the same changes gives', async () => {
  const graph = procurement(1_500)
  const [loaded, recorded] = [await openTestStore(false), await openTestStore(false)]
  try {
    await bulkLoad([loaded.store], graph.parts(), 1_000)
    for (const changes of inRevisions(graph.parts(), 1_000))
      await appendRevision(recorded.store, { actor: 'bench', changes })
    expect((await loaded.store.head()).number).toBeGreaterThan(2)
    const { number } = await loaded.store.head()
    expect(await readCoverage(loaded.store, number)).toEqual(await readCoverage(recorded.store, number))
    expect(await canonicalGraphHash(loaded.store)).toBe(await canonicalGraphHash(recorded.store))
  } finally {
    await loaded.close()
    await recorded.close()
  }
})
