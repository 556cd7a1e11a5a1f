import { expect, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import { pairTable } from '../../server/features/path/pair-table.ts'
import { edgeOf, memoryGraph, nodeOf } from './memory-graph.ts'

const graph = memoryGraph(
  [
    ...['v1', 'v2', 'v3', 'v4'].map((id) => nodeOf(id, 'Vendor')),
    ...['b1', 'b2', 'b3'].map((id) => nodeOf(id, 'Buyer')),
    nodeOf('p', 'Product'),
  ],
  [
    edgeOf('c1', 'v1', 'p', { predicate: 'MAKES', stage: null }),
    edgeOf('c2', 'p', 'b1', { predicate: 'USES', stage: 'OPERATED' }),
    edgeOf('c3', 'v2', 'b1'),
    edgeOf('c4', 'v2', 'b2', { strengthRank: 4 }),
    edgeOf('c5', 'v3', 'b2', { stage: 'BID' }),
  ],
)

const vendorsToBuyers = { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Buyer' } } }

const tableOf = async (question: PathQuestionInput, limits = {}) =>
  pairTable(await answerPaths(graph, completeQuestion(question, 1), { limits }))

test('rows and columns are the ends with a chain, in the order of the best', async () => {
  const table = await tableOf(vendorsToBuyers)
  expect(table).toMatchObject({
    missing: 'none',
    sources: ['v2', 'v1'],
    targets: ['b2', 'b1'],
    sourcesWithout: 2,
    targetsWithout: 1,
  })
  expect(table?.cells).toEqual([
    { from: 'v2', to: 'b2', path: 0, strength: 'CORROBORATED', hops: 1, inferred: false },
    { from: 'v2', to: 'b1', path: 1, strength: 'REPORTED', hops: 1, inferred: false },
    { from: 'v1', to: 'b1', path: 2, strength: 'REPORTED', hops: 2, inferred: false },
  ])
})

test('there is no table between entities that the question names', async () => {
  expect(await tableOf({ from: { entities: ['v1', 'v2'] }, to: { entity: 'b1' } })).toBeNull()
})

test('what kept pairs out is known: the number of chains asked for, or a limit', async () => {
  expect(await tableOf({ ...vendorsToBuyers, k: 2 })).toMatchObject({ missing: 'paths' })
  expect(await tableOf(vendorsToBuyers, { claims: 0 })).toMatchObject({ missing: 'limit', cells: [] })
})

test('as many chains as pairs are all that there can be', async () => {
  const question = { from: { entity: 'v2' }, to: { set: { type: 'Buyer' } }, excludeEntities: ['b3'], k: 2 }
  expect(await tableOf(question)).toMatchObject({ missing: 'none', targetsWithout: 0 })
})

test('an entity that is in both sets makes no pair with itself', async () => {
  const question = { from: { set: { type: 'Vendor' } }, to: { set: { type: 'Vendor' } }, k: 1 }
  const chain = memoryGraph([nodeOf('v1', 'Vendor'), nodeOf('v2', 'Vendor')], [edgeOf('c1', 'v1', 'v2')])
  const answer = await answerPaths(chain, completeQuestion(question, 1))
  expect(pairTable(answer)).toMatchObject({ missing: 'paths', cells: [{ from: 'v1', to: 'v2' }] })
})
