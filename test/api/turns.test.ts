import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns } from '../../server/graphql/turns.ts'

/** Puts an answer together in so many steps, and tells of each. */
async function answer(turns: Turns, steps: number, tell: (step: number) => void): Promise<void> {
  await turns.begin()
  for (let step = 1; step <= steps; step++) {
    await turns.next()
    tell(step)
  }
  turns.end()
}

test('no more long answers than allowed are put together at once, in the order they came', async () => {
  const turns = new Turns(2)
  const told: string[] = []
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => answer(turns, 2, (step) => told.push(`${name}${step}`))))
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2', 'c1', 'd1', 'c2', 'd2'])
})

test('whatever else is ready comes in between, however many long answers wait', async () => {
  const turns = new Turns(10)
  let steps = 0
  const answers = Promise.all(
    Array.from({ length: 10 }, () =>
      answer(turns, 5, () => {
        steps += 1
      }),
    ),
  )
  for (let before = 0; steps < 50; before = steps) {
    await turn()
    expect(steps - before).toBeLessThanOrEqual(1)
  }
  await answers
})
