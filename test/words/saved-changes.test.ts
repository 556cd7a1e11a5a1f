import { expect, test } from 'vitest'
import type { PathChange } from '../../server/features/saved/path-change.ts'
import { changeWords, citationLine } from '../../server/features/words/saved-words.ts'
import { languages } from '../../server/ontology/language.ts'

const name = { en: 'Axis', fr: 'Axis', zh: '安讯士' }
const source = { en: 'Amnesty International', fr: 'Amnesty International', zh: '国际特赦组织' }
const where = 2
const on = { about: { en: 'Skynet in Guilin', fr: 'Skynet à Guilin', zh: '桂林天网' } }
const flag = { code: 'SINGLE_SOURCE', hop: 1 } as const
const undated = { validFrom: null, validTo: null, timing: null }
const dated = { validFrom: '2012', validTo: '2018', timing: 'THROUGHOUT' }

/** One of each kind, and those whose words turn on what they say. */
const changes: readonly PathChange[] = [
  { code: 'END_GONE' },
  { code: 'CHAIN_GONE' },
  { code: 'CHAIN_OUTRANKED' },
  { code: 'CHAIN_NOT_REACHED' },
  { code: 'CHAIN_MOVED', was: 1, is: 2 },
  { code: 'SUPPLIED_NOW' },
  { code: 'NAMED_OR_BID_NOW' },
  { code: 'STRONGER_CHAIN', count: 1 },
  { code: 'STRONGER_CHAIN', count: 3 },
  { code: 'OTHER_CHAINS', was: 2, is: 2 },
  { code: 'OTHER_CHAINS', was: 0, is: 1 },
  { code: 'OTHER_CHAINS', was: 1, is: 4 },
  { code: 'CUT_NOW' },
  { code: 'WHOLE_NOW' },
  { code: 'CHAIN_STRENGTH', was: 'DOCUMENTED', is: 'REPORTED', weaker: true },
  { code: 'WEAKEST_STEP', was: 1, is: 2 },
  { code: 'JUNCTION_INFERRED', hop: 1 },
  { code: 'JUNCTION_CARRIED', hop: 1 },
  { code: 'FLAG_NEW', flag },
  { code: 'FLAG_OVER', flag },
  { code: 'STEP_GONE', hop: 3 },
  { code: 'STEP_STRENGTH', hop: 2, was: 'WEAK', is: 'CORROBORATED', weaker: false },
  { code: 'STEP_DISPUTED', hop: 3 },
  { code: 'STEP_UNDISPUTED', hop: 3 },
  { code: 'CLAIM_NEW', where },
  { code: 'CLAIM_NEW', where: on },
  { code: 'CLAIM_GONE', where },
  { code: 'CLAIM_FILTERED', where },
  { code: 'CLAIM_RETRACTED', where },
  { code: 'CLAIM_RETRACTED', where: on },
  { code: 'CLAIM_CONFIRMED', where },
  { code: 'CLAIM_STANDING', where, was: 'CONFIRMED', is: 'ALLEGED' },
  { code: 'CLAIM_STRENGTH', where, was: 'DOCUMENTED', is: 'WEAK', weaker: true },
  { code: 'CLAIM_STAGE', where, was: 'SOLD', is: 'DELIVERED' },
  { code: 'CLAIM_STAGE', where, was: null, is: 'SOLD' },
  { code: 'CLAIM_DATES', where, was: undated, is: dated },
  { code: 'CLAIM_AMENDED', where },
  { code: 'CLAIM_EVIDENCE', where },
  { code: 'CLAIM_RECORDED_ANEW', where },
  { code: 'SOURCE_NEW', where, source },
  { code: 'SOURCE_NEW', where: on, source },
  { code: 'PASSAGE_NEW', where, source, against: false },
  { code: 'PASSAGE_NEW', where, source, against: true },
  { code: 'PASSAGE_GONE', where, source },
  { code: 'PASSAGE_RETRACTED', where, source },
  { code: 'PASSAGE_AMENDED', where, source },
  { code: 'ANSWER_NEW', where, party: name },
  { code: 'ANSWER_GONE', where, party: name },
  { code: 'ANSWER_AMENDED', where, party: name },
  { code: 'DOCUMENT_AMENDED', document: { en: 'A report', fr: 'A report', zh: 'A report' } },
  { code: 'SOURCE_GRADE', source, was: 'B', is: 'C' },
  { code: 'SOURCE_AMENDED', source },
  { code: 'ENTITY_NAME', was: name, is: { en: 'Axis AB', fr: 'Axis AB', zh: '安讯士' } },
  { code: 'ENTITY_AMENDED', name },
  { code: 'ENTITY_GONE', name },
  { code: 'RECORDS' },
]

const line = {
  title: 'Axis → Skynet',
  id: '0123456789abcdef0123456789abcdef',
  saved: '2026-11-24',
  revision: 8,
  address: '/saved/0123456789abcdef0123456789abcdef',
  namedOrBid: false,
  partial: false,
  withdrawn: false,
}

test.each(languages)('what has changed, and the line to cite, in %s', async (language) => {
  const said = changes.map((change) => changeWords(change, language))
  const cited = [line, { ...line, namedOrBid: true, partial: true, withdrawn: true }]
  const text = [...said, '', ...cited.map((parts) => citationLine(parts, language))].join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot(`golden/saved-${language}.txt`)
})
