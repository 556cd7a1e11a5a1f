import { expect, test } from 'vitest'
import { completeQuestion } from '../../server/features/path/complete-question.ts'
import { defaultLimits } from '../../server/features/path/limits.ts'
import { ReadModel } from '../../server/features/path/read-model/read-model.ts'
import { Run } from '../../server/features/path/search/ground.ts'
import { Meeting } from '../../server/features/path/search/meeting.ts'
import { networkOf } from '../../server/features/path/search/network.ts'
import { residentGround } from '../../server/features/path/search/resident-ground.ts'
import { Walker } from '../../server/features/path/search/walker.ts'
import { edgeOf, nodeOf } from './memory-graph.ts'

test('a network is not built to the end for whoever has no time left, and says so', async () => {
  const model = new ReadModel()
  for (const id of ['a', 'b', 'c']) model.putEntity(nodeOf(id, 'Vendor'), 1)
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'c'],
  ] as const)
    model.addEdge(edgeOf(`${from}${to}`, from, to), 1)
  model.settle()
  const ground = residentGround(model, defaultLimits)
  const ends = { from: new Set(['a']), to: new Set(['c']), ofPairs: false }
  const question = { ...completeQuestion({ from: { entity: 'a' }, to: { entity: 'c' } }, 1), ...ends }
  const walker = new Walker(ground, question)
  const leaving = new AbortController()
  const run = new Run(ground, leaving.signal)
  const meeting = new Meeting(run, walker, 0)
  await meeting.cover(2)
  expect((await networkOf(run, walker, meeting.pairs, 2))?.ids).toEqual(['a', 'b', 'c'])
  expect([...run.cuts]).toEqual([])
  leaving.abort()
  expect(await networkOf(run, walker, meeting.pairs, 2)).toBeNull()
  expect([...run.cuts]).toEqual(['TIME'])
})
