import { describe, expect, it } from 'vitest'
import { entityTypeNames } from '../../../server/ontology/entity-types.ts'
import { claimFilter } from '../../../web/features/claims/claim-filter.ts'
import { offeredQuestions } from '../../../web/features/home/questions.ts'
import { endTypes } from '../../../web/features/question/end-options.ts'
import { toQuestion } from '../../../web/features/question/to-question.ts'
import { addresses } from '../../../web/state/address.ts'
import { emptyState } from '../../../web/state/answer-state.ts'
import { anyOf, entityEnd } from '../../../web/state/question-edits.ts'
import { parseState } from '../../../web/state/url-state.ts'

const address = (id: string, language: 'en' | 'zh' = 'en') => {
  const question = offeredQuestions.find((offered) => offered.id === id)
  return new URL(question?.address(addresses(language)) ?? '', 'http://localhost')
}

describe('the questions that the first page offers', () => {
  it('are links that hold a whole question and the language', () => {
    for (const { id } of offeredQuestions.filter((offered) => offered.id !== 'ownWords')) {
      const { pathname, searchParams } = address(id, 'zh')
      expect(pathname).toBe('/chains')
      expect(searchParams.get('lang')).toBe('zh')
      expect(toQuestion(parseState(searchParams))).not.toBeNull()
    }
  })

  it('ask for companies’ own words by who speaks', () => {
    const { pathname, searchParams } = address('ownWords')
    expect(pathname).toBe('/claims')
    expect(claimFilter(searchParams)).toEqual({ assertedByType: 'Vendor' })
  })
})

describe('a question', () => {
  it('is whole once both ends are chosen and differ', () => {
    const from = entityEnd('axis-communications')
    expect(toQuestion({ ...emptyState, from })).toBeNull()
    expect(toQuestion({ ...emptyState, from, to: from })).toBeNull()
    expect(toQuestion({ ...emptyState, from, to: anyOf('Programme') })).toMatchObject({
      from,
      to: { set: { type: 'Programme' } },
      maxHops: 6,
      k: null,
      direction: 'SUPPLY',
      stages: null,
    })
  })

  it('starts and ends at the types that the ontology lets supply leave and reach', () => {
    expect(endTypes('from')[0]).toBe('Vendor')
    expect(endTypes('to')).toContain('Programme')
    expect(endTypes('to')).toContain('Buyer')
    for (const side of ['from', 'to'] as const) {
      expect(entityTypeNames).toEqual(expect.arrayContaining([...endTypes(side)]))
      expect(endTypes(side)).not.toContain('Regulation')
      expect(endTypes(side)).not.toContain('Authority')
    }
  })
})
