import { expect, test } from 'vitest'
import { oneAhead } from '../../../server/features/path/resident/one-ahead.ts'

/** Lets whatever can go on without anybody's doing go on. */
const allQuiet = () => new Promise((resolve) => setImmediate(resolve))

function parts(count: number) {
  const made: number[] = []
  async function* make() {
    for (let part = 0; part < count; part++) {
      made.push(part)
      yield part
    }
  }
  return { made, all: make() }
}

test('while a part is being taken one more is made, and no other', async () => {
  const { made, all } = parts(4)
  const taking: ((goOn: boolean) => void)[] = []
  const done = oneAhead(all, () => new Promise((resolve) => taking.push(resolve)))
  for (const [taken, ahead] of [
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ] as const) {
    await allQuiet()
    expect([taking.length, made.length]).toEqual([taken, ahead])
    taking.at(-1)?.(true)
  }
  await done
})

test('when a part cannot be taken, no further one is made', async () => {
  const { made, all } = parts(10)
  await oneAhead(all, async (part) => part < 2)
  expect(made).toEqual([0, 1, 2, 3])
})

test('what goes wrong when a part is made is told', async () => {
  async function* failing() {
    yield 1
    throw new Error('the database is gone')
  }
  await expect(oneAhead(failing(), async () => true)).rejects.toThrow('the database is gone')
})
