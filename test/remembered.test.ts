import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered } from '../server/remembered.ts'

test('gives what the function gives, undefined and null included, and asks once for what was just asked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', '__proto__')), (texts) => {
      const asked: string[] = []
      const answers: Readonly<Record<string, unknown>> = { '': undefined, a: null, b: { held: true } }
      const of = remembered((text) => {
        asked.push(text)
        return answers[text]
      })
      for (const text of texts) expect(of(text)).toBe(answers[text])
      expect(asked).toEqual([...new Set(texts)])
    }),
  )
})

test('does not grow without end', () => {
  let asked = 0
  const of = remembered(() => {
    asked += 1
    return asked
  })
  for (let i = 0; i < 30_000; i += 1) of(String(i))
  expect(asked).toBe(30_000)
  expect(of('29999')).toBe(30_000)
  expect(of('0')).toBe(30_001)
})
