import { expect, test } from 'vitest'
import { summary } from '../support/summary.ts'

test('the last line holds the counts', () => {
  expect(summary({ passed: 3, failed: 1, skipped: [] })).toBe('3 passed, 1 failed, 0 skipped')
})

test('skipped tests are counted by reason, the most frequent first; one without a reason names its file', () => {
  const skipped = [
    { file: 'a.test.ts', reason: 'no Chromium (install it)' },
    { file: 'b.test.ts', reason: null },
    { file: 'c.test.ts', reason: 'no Neo4j (install it)' },
    { file: 'd.test.ts', reason: 'no Neo4j (install it)' },
  ]
  expect(summary({ passed: 0, failed: 0, skipped })).toBe(`Skipped on this machine:
  2 tests: no Neo4j (install it)
  1 test: no Chromium (install it)
  1 test: no reason given in b.test.ts

0 passed, 0 failed, 4 skipped`)
})
