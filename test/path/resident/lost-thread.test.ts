import { expect, onTestFinished, test } from 'vitest'
import { answerPaths } from '../../../server/features/path/answer.ts'
import { completeQuestion } from '../../../server/features/path/complete-question.ts'
import { openPathSearch } from '../../../server/features/path/resident/open-path-search.ts'
import { storeGraph } from '../../../server/features/path/store-graph.ts'
import { appendRevision } from '../../../server/features/revision/append.ts'
import type { Change } from '../../../server/features/revision/change.ts'
import type { Store } from '../../../server/store/store.ts'
import { put, relationOf, retire } from '../../revision/changes.ts'
import { appOver, ask, openTestStore } from '../../support/app.ts'

const deal = (id: string) => put('claim', relationOf(id, 'maker', 'SUPPLIES', 'body', { stage: 'SOLD' }))
const question = { from: { entity: 'maker' }, to: { entity: 'body' } }
const record = (store: Store, ...changes: Change[]) => appendRevision(store, { actor: 'editor', changes })

/** A running server, its notes as they come, and the store underneath, where what is recorded is not seen by its thread. */
async function running() {
  const { store: underneath, close } = await openTestStore(false)
  onTestFinished(close)
  await record(underneath, put('entity', { id: 'maker', type: 'Vendor' }), put('entity', { id: 'body', type: 'Buyer' }))
  await record(underneath, deal('kept'))
  const told: ((note: string) => void)[] = []
  const paths = await openPathSearch(underneath, (note) => told.shift()?.(note))
  onTestFinished(() => paths.close())
  const app = appOver(paths.store, { searchPaths: paths.search })
  onTestFinished(() => app.close())
  const claimsFound = async () => {
    const query = `query ($question: PathQuestionInput!) {
      paths(question: $question) { partial paths { hops { claims { id } } } }
    }`
    const { data, errors } = await ask(app, query, { question })
    expect(errors).toEqual([])
    const { paths: answer } = data as { paths: { partial: boolean; paths: { hops: { claims: { id: string }[] }[] }[] } }
    expect(answer.partial).toBe(false)
    return answer.paths.flatMap(({ hops }) => hops.flatMap(({ claims }) => claims.map(({ id }) => id)))
  }
  /** Found without asking the store for a claim. */
  const claimsInMemory = async () => {
    const { number } = await paths.store.head()
    const graph = storeGraph(paths.store, number)
    const onward = () => Promise.reject(new Error('the store is asked for claims'))
    const found = await answerPaths({ ...graph, onward }, completeQuestion(question, number), { search: paths.search })
    return found.paths.flatMap(({ hops }) => hops.flatMap(({ claims }) => claims))
  }
  const nextNote = () => new Promise<string>((resolve) => told.push(resolve))
  return { underneath, paths, claimsFound, claimsInMemory, nextNote }
}

test('a thread that dies is replaced, three times, and the server answers on', async () => {
  const { underneath, paths, claimsFound, claimsInMemory, nextNote } = await running()
  await paths.loaded
  expect(await claimsInMemory()).toEqual(['kept'])
  for (let loss = 1; loss <= 4; loss += 1) {
    const stray = `stray-${loss}`
    await record(underneath, deal(stray))
    const note = nextNote()
    // The thread is told that a claim ends which it never heard of, and that kills it.
    await record(paths.store, retire('claim', stray))
    expect(await claimsFound()).toEqual(['kept'])
    expect(await note).toContain(`lacks claim ${stray}`)
    expect(await note).toContain(loss <= 3 ? 'it is loaded anew' : 'the database is asked')
    expect(await claimsFound()).toEqual(['kept'])
    if (loss > 3) continue
    await paths.loaded
    expect(await claimsInMemory()).toEqual(['kept'])
  }
  await expect(claimsInMemory()).rejects.toThrow('the store is asked for claims')
  await record(paths.store, deal('later'))
  expect(await claimsFound()).toEqual(['kept', 'later'])
})
