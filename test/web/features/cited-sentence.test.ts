import { describe, expect, it } from 'vitest'
import { citedSentence } from '../../../web/features/evidence/cited-sentence.ts'
import type { CitationDetailFragment } from '../../../web/generated/operations.ts'

const grade = { grade: 'B', words: 'usually reliable', reason: 'A reason.' }

const citation = (counts: boolean, url: string | null): CitationDetailFragment => ({
  id: 'citation',
  stance: 'SUPPORTS',
  counts,
  retracted: counts ? null : 'A mistake.',
  grade: 'B2',
  level: 'HIGH',
  reliability: grade,
  credibility: { ...grade, grade: '2' },
  attributedTo: null,
  summary: 'What it says.',
  selector: {
    start: 0,
    end: 10,
    page: null,
    rectangle: null,
    locator: 'third paragraph',
    exact: null,
    prefix: null,
    suffix: null,
    sealed: true,
    sha256: '',
    foldedSha256: '',
    foldedLength: 10,
  },
  document: {
    id: 'document',
    title: 'A title',
    url,
    archiveUrl: null,
    published: '2020-09-21',
    retrieved: null,
    mediaType: null,
    language: 'fr',
    kind: 'SECONDARY',
    coding: 'CODED',
    publisher: { id: 'publisher', name: 'A publisher' },
    origin: { status: 'UNEXAMINED', reason: null, documents: [] },
    capture: null,
    note: null,
  },
})

describe('a sentence copied with its citation', () => {
  it('brings the answers and every citation that counts, with nothing for what is not known', () => {
    const text = citedSentence(
      {
        sentence: 'A publisher says so.',
        citations: [citation(true, 'https://example.org/a'), citation(true, null), citation(false, null)],
        responses: [
          {
            id: 'answer',
            party: { id: 'party', type: 'Vendor', label: 'The party' },
            outcome: 'DENIES',
            outcomeWords: 'denies it',
            askedBy: null,
            asked: null,
            answered: null,
            saidBy: null,
            document: null,
            sentence: 'The party denies it.',
            annex: null,
            followUp: null,
          },
        ],
      },
      'en',
    )
    expect(text.split('\n')).toEqual([
      'A publisher says so.',
      'The party denies it.',
      '— A publisher, “A title”, 21 September 2020, https://example.org/a, third paragraph, B2',
      '— A publisher, “A title”, 21 September 2020, third paragraph, B2',
    ])
  })
})
