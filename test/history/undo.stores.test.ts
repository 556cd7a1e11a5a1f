import { beforeEach, expect, test } from 'vitest'
import { readHistory } from '../../server/features/history/read-history.ts'
import { revertRecord, undoRevision } from '../../server/features/history/undo.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { queries } from '../../server/generated/queries.ts'
import type { Store } from '../../server/store/store.ts'
import { sourceOf } from '../claim/records.ts'
import { proposalOf } from '../desk/proposals.ts'
import { put, relationOf, retire } from '../revision/changes.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { writingTo } from '../revision/writing-to.ts'
import { forEachStore } from '../support/stores.ts'

const undoing = { actor: 'editor', reason: null }

forEachStore('undoing', (openEmptyStore) => {
  let store: Store
  const { write } = writingTo(() => store)

  beforeEach(async () => {
    store = await openEmptyStore()
    for (const draft of richGraph) await appendRevision(store, draft)
  })

  const bodyOf = async (ref: string): Promise<unknown> => {
    const { number: revision } = await store.head()
    const [row] = await store.read(queries.revisionVersionsByRef, { refs: [ref], revision })
    return row === undefined ? null : JSON.parse(row.body)
  }

  test('a revision puts back what it replaced and removed, and removes what it added, in a new one', async () => {
    const before = await bodyOf('claim:supplies-2')
    const { number } = await write(
      put('claim', relationOf('supplies-2', 'maker', 'SUPPLIES', 'bureau', { stage: 'SOLD' })),
      put('entity', { id: 'added', type: 'Vendor' }),
      retire('claim', 'when'),
    )
    const undone = await undoRevision(store, number, undoing)
    expect(undone).toMatchObject({ number: number + 1, actor: 'editor' })
    expect(await bodyOf('claim:supplies-2')).toEqual(before)
    expect(await bodyOf('entity:added')).toBeNull()
    expect(await bodyOf('claim:when')).toMatchObject({ id: 'when' })
    await expect(undoRevision(store, number, undoing)).rejects.toMatchObject({ code: 'CONFLICT' })

    const again = await undoRevision(store, undone.number, undoing)
    expect(await bodyOf('claim:supplies-2')).toMatchObject({ stage: 'SOLD' })
    const { edges } = await readHistory(
      store,
      'claim:when',
      { first: 9, after: null },
      () => true,
      (await store.head()).number,
    )
    expect(edges.map(({ node }) => `${node.revision} ${node.action}`)).toEqual([
      `${again.number} RETIRED`,
      `${undone.number} RESTORED`,
      `${number} RETIRED`,
      '4 ADDED',
    ])
  })

  test('is refused, naming the records, where they changed again, and leaves nothing', async () => {
    const { number } = await store.head()
    await expect(undoRevision(store, 3, undoing)).rejects.toMatchObject({
      code: 'CONFLICT',
      refusal: { details: { records: expect.arrayContaining(['claim:supplies-2', 'claim:wrong']) } },
    })
    expect((await store.head()).number).toBe(number)
  })

  test('is refused where the graph would not hold together', async () => {
    const { number } = await write(put('entity', { id: 'added', type: 'Vendor' }))
    await write(put('claim', relationOf('uses-it', 'added', 'MAKES', 'camera')))
    await expect(undoRevision(store, number, undoing)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('claim:uses-it still names entity:added'),
    })
  })

  test('leaves proposals and saved chains alone, and what holds nothing else is refused', async () => {
    const { number } = await write(put('proposal', proposalOf('late', [put('source', sourceOf('late', 'A'))])))
    await expect(undoRevision(store, number, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(revertRecord(store, 'proposal:late', 1, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    for (const none of [0, -1, number + 1])
      await expect(undoRevision(store, none, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  test('one record goes back to what it was as of any revision', async () => {
    const { number } = await store.head()
    await revertRecord(store, 'claim:supplies-2', 3, undoing)
    expect(await bodyOf('claim:supplies-2')).toMatchObject({ stage: 'DELIVERED', validFrom: '2015-05~' })
    await revertRecord(store, 'claim:wrong', 3, undoing)
    expect(await bodyOf('claim:wrong')).toMatchObject({ id: 'wrong' })
    await revertRecord(store, 'claim:wrong', number, { actor: 'editor', reason: 'another Mistake' })
    expect(await bodyOf('claim:wrong')).toBeNull()
    await expect(revertRecord(store, 'claim:wrong', number, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(revertRecord(store, 'claim:never', 1, undoing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(revertRecord(store, 'claim:wrong', 99, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(revertRecord(store, 'wrong', 1, undoing)).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
