import { expect, test } from 'vitest'
import { weakestSteps } from '../../server/features/path/weakest-steps.ts'
import type { Strength } from '../../server/ontology/evidence-terms.ts'

const chain = (...strengths: Strength[]) => strengths.map((strength) => ({ strength }))

test.each([
  [chain('REPORTED', 'WEAK', 'DOCUMENTED'), [2]],
  [chain('WEAK', 'REPORTED', 'WEAK'), [1, 3]],
  [chain('REPORTED', 'REPORTED'), []],
  [chain('WEAK'), []],
])('of %j the weakest are %j', (hops, weakest) => {
  expect(weakestSteps(hops)).toEqual(weakest)
})
