import { sha256OfText } from '../../../server/features/evidence/passage/seal.ts'
import type { SelectedPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import type { Language } from '../../../server/ontology/language.ts'
import { type Predicate, predicate, predicateNames, signatureOf } from '../../../server/ontology/predicates.ts'

/** What somebody has filled in; empty: nothing yet. */
export interface ClaimDraft {
  readonly subject: string | null
  readonly object: string | null
  readonly predicate: string
  readonly stage: string
  readonly qualifier: string
  readonly speaker: string
  readonly validFrom: string
  readonly validTo: string
  readonly stance: string
  readonly grade: string
  readonly reason: string
  readonly locator: string
  readonly summary: string
}

export const emptyDraft: ClaimDraft = {
  subject: null,
  object: null,
  predicate: '',
  stage: '',
  qualifier: '',
  speaker: '',
  validFrom: '',
  validTo: '',
  stance: 'SUPPORTS',
  grade: '',
  reason: '',
  locator: '',
  summary: '',
}

/** Who may be said to make the assertion; `subject`: whom the claim is about. */
export const speakers = ['subject', 'unknown'] as const

/** The predicates that can join the two; none while one is missing. */
export const fittingPredicates = (subject: EntityType | null, object: EntityType | null): Predicate[] =>
  subject === null || object === null ? [] : predicateNames.filter((name) => signatureOf(name, subject, object))

/** The same claim again gives the same ids. */
const idOf = (kind: string, key: string): string => `${kind}-${sha256OfText(key).slice(0, 32)}`

/** The claim and its citation, as they are proposed: what is empty is left out, for the server to name. */
export function claimChanges(
  draft: ClaimDraft,
  document: string,
  passage: SelectedPassage | null,
  { key, language }: { readonly key: string; readonly language: Language },
): readonly object[] {
  const claim = idOf('claim', key)
  const own = (text: string) => (text.trim() === '' ? undefined : { [language]: text.trim() })
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const { stages = [], qualifiers = [] } = draft.predicate === '' ? {} : predicate(draft.predicate as Predicate)
  const record = {
    id: claim,
    subject: draft.subject ?? undefined,
    predicate: given(draft.predicate),
    object: draft.object === null ? undefined : { entity: draft.object },
    stage: stages.length === 0 ? undefined : given(draft.stage),
    qualifier: qualifiers.length === 0 ? undefined : given(draft.qualifier),
    polarity: 'IS',
    assertedBy:
      draft.speaker === 'subject'
        ? { entity: draft.subject }
        : draft.speaker === 'unknown'
          ? { unknown: true }
          : undefined,
    validFrom: given(draft.validFrom),
    validTo: given(draft.validTo),
  }
  const { start, end, page, ...quote } = passage ?? {}
  const citation = {
    id: idOf('citation', key),
    claim,
    document,
    stance: draft.stance,
    credibility: draft.grade === '' ? undefined : { grade: draft.grade, reason: own(draft.reason) },
    selector: passage === null ? undefined : { start, end, page, locator: own(draft.locator), passage: quote },
    summary: own(draft.summary),
  }
  return [
    { op: 'put', kind: 'claim', record },
    { op: 'put', kind: 'citation', record: citation },
  ]
}
