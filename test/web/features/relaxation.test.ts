import { describe, expect, it } from 'vitest'
import { standingNames } from '../../../server/ontology/evidence-terms.ts'
import { relaxed } from '../../../web/features/answer/relaxation.ts'
import { type AnswerState, emptyState } from '../../../web/state/answer-state.ts'
import { entityEnd } from '../../../web/state/question-edits.ts'

const asked: AnswerState = {
  ...emptyState,
  from: entityEnd('a'),
  to: entityEnd('b'),
  minStrength: 'DOCUMENTED',
  validFrom: '2012',
  validTo: '2014',
  selected: { kind: 'hop', hop: 0 },
}

describe('a relaxed question', () => {
  it('changes the one filter that stands in the way', () => {
    expect(relaxed(asked, 'STRENGTH', 'REPORTED')).toEqual({ ...asked, selected: null, minStrength: 'REPORTED' })
    expect(relaxed(asked, 'DIRECTION', 'ANY').direction).toBe('ANY')
    expect(relaxed(asked, 'HOPS', '9').maxHops).toBe(9)
    expect(relaxed(asked, 'STAGE', 'SPECIFIED,SOLD').stages).toEqual(['SPECIFIED', 'SOLD'])
    expect(relaxed(asked, 'STANDING', 'ALLEGED,RETRACTED').standings).toEqual(['ALLEGED', 'RETRACTED'])
  })

  it('drops the filter for no value', () => {
    expect(relaxed(asked, 'STRENGTH', null).minStrength).toBe('UNASSESSED')
    expect(relaxed(asked, 'STANDING', null).standings).toEqual(standingNames)
    expect(relaxed(asked, 'WINDOW', null)).toMatchObject({ validFrom: null, validTo: null })
  })

  it('takes a window with either end open', () => {
    expect(relaxed(asked, 'WINDOW', '2010/2014')).toMatchObject({ validFrom: '2010', validTo: '2014' })
    expect(relaxed(asked, 'WINDOW', '../2014')).toMatchObject({ validFrom: null, validTo: '2014' })
    expect(relaxed(asked, 'WINDOW', '2010/..')).toMatchObject({ validFrom: '2010', validTo: null })
  })
})
