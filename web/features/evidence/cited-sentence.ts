import type { Language } from '../../../server/ontology/language.ts'
import type { ClaimEvidenceQuery } from '../../generated/operations.ts'
import { dateWords } from '../../ui/dates.ts'

type Claim = Pick<NonNullable<ClaimEvidenceQuery['claim']>, 'sentence' | 'citations' | 'responses'>

/** The sentence as it may be pasted elsewhere: with the answers to it and every citation that counts. */
export function citedSentence({ sentence, citations, responses }: Claim, language: Language): string {
  const sources = citations
    .filter(({ counts }) => counts)
    .map(({ document, selector, grade }) =>
      [
        document.publisher.name,
        `“${document.title}”`,
        document.published && dateWords(document.published, language),
        document.url,
        document.archiveUrl,
        selector.locator,
        grade,
      ]
        .filter(Boolean)
        .join(', '),
    )
  return [sentence, ...responses.map((response) => response.sentence), ...sources.map((source) => `— ${source}`)].join(
    '\n',
  )
}
