import { expect, test } from 'vitest'
import { citationLevel } from '../../server/features/claim/citation-level.ts'
import { credibilityNames, reliabilityNames } from '../../server/ontology/evidence-terms.ts'

test('every pair of grades', () => {
  const rows = reliabilityNames.map((r) => credibilityNames.map((c) => citationLevel(r, c)[0]).join(''))
  expect(rows).toEqual(['HHFLLU', 'HHFLLU', 'FFFLLU', 'LLLLLU', 'LLLLLU', 'UUUUUU'])
})
