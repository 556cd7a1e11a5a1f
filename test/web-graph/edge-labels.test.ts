import { describe, expect, it } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { type Predicate, predicateNames, predicates, type Signature } from '../../server/ontology/predicates.ts'
import { type Stage, stageNames } from '../../server/ontology/stages.ts'
import { claimWords, standingWords } from '../../web/graph/edge-labels.ts'
import type { ClaimData } from '../../web/graph/graph-data.ts'
import { stageLabel } from '../../web/locales/claim-labels.ts'
import { claim } from './graphs.ts'

const signatures = (name: Predicate): readonly Signature[] => predicates[name].signatures

describe('words on an edge', () => {
  it('exist in every language for every way in which a claim can be drawn, and are short', () => {
    for (const name of predicateNames) {
      for (const { flow } of signatures(name)) {
        for (const stage of [null, ...stageNames]) {
          const drawn = claim('c', {
            predicate: name,
            stage,
            flows: flow === 'none' ? 'none' : 'forward',
            readsForward: flow !== 'reverse',
          })
          for (const language of languages) {
            const words = claimWords(drawn, language)
            expect(words.length, `${name} in ${language}`).toBeGreaterThan(0)
            expect(words.length, words).toBeLessThanOrEqual(26)
          }
        }
      }
    }
  })

  it('are read along the arrow: where the supply goes from object to subject, the converse', () => {
    for (const name of predicateNames.filter((one) => signatures(one).some(({ flow }) => flow === 'reverse'))) {
      const stage: Stage | null = name === 'SPECIFIES' ? 'SPECIFIED' : null
      const along = claim('c', { predicate: name, stage, flows: 'forward', readsForward: false })
      expect(claimWords(along, 'en')).not.toBe(predicates[name].labels.en)
      expect(claimWords({ ...along, flows: 'backward', readsForward: true }, 'en')).toBe(claimWords(along, 'en'))
    }
    expect(claimWords(claim('c', { predicate: 'USES', readsForward: false }), 'en')).toBe('used by')
    expect(claimWords(claim('c', { predicate: 'PART_OF', readsForward: false }), 'fr')).toBe('comprend')
  })

  it('never make more of a specification than that', () => {
    for (const name of ['SPECIFIES', 'CONTRIBUTES_TO'] as const) {
      const words = claimWords(claim('c', { predicate: name, stage: 'SPECIFIED', readsForward: false }), 'en')
      expect(words).toBe('named in the tender')
    }
  })

  it('say the stage that a source gives, and no more', () => {
    const words = (predicate: Predicate, stage: Stage | null, more: Partial<ClaimData> = {}) =>
      claimWords(claim('c', { predicate, stage, ...more }), 'en')
    expect(words('SUPPLIES', 'SOLD')).toBe('sold to')
    expect(words('SUPPLIES', 'CONTRACTED')).toBe('contract with')
    expect(words('SUPPLIES', 'DELIVERED')).toBe('delivered to')
    expect(words('SIGNED_BY', 'SOLD')).toBe('sold to')
    expect(words('USES', 'INSTALLED', { readsForward: false })).toBe('installed at')
    expect(words('CONTRIBUTES_TO', 'BID')).toBe('bid for')
    expect(words('SUPPLIES', 'SOLD', { denial: true, flows: 'none' })).toBe('not: sold to')
  })

  it('exist for every stage that a predicate may have', () => {
    for (const name of predicateNames)
      for (const stage of predicates[name].stages)
        if (stage !== 'SPECIFIED' && name !== 'BID_ON')
          expect(stageLabel(name, stage), `${name} ${stage}`).not.toBeNull()
  })

  it('say when a claim is a denial, and its standing unless that is alleged', () => {
    expect(claimWords(claim('c', { predicate: 'SUBJECT_TO', flows: 'none', denial: true }), 'en')).toBe(
      'not: subject to',
    )
    expect(standingWords('ALLEGED', 'en')).toBeNull()
    expect(standingWords('DISPUTED', 'fr')).toBe('contesté')
  })
})
