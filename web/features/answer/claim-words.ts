import type { Language } from '../../../server/ontology/language.ts'
import { literalPredicates } from '../../../server/ontology/literals.ts'
import { predicates, qualifiers } from '../../../server/ontology/predicates.ts'
import type { ClaimLineFragment } from '../../generated/operations.ts'

/** The label of any predicate, of a relation or of a value. */
function predicateWords(predicate: ClaimLineFragment['predicate'], language: Language): string {
  return predicate in predicates
    ? predicates[predicate as keyof typeof predicates].labels[language]
    : literalPredicates[predicate as keyof typeof literalPredicates][language]
}

/** The relation with how it is qualified, such as "names (recommended)". */
export function relationWords(
  { predicate, qualifier }: Pick<ClaimLineFragment, 'predicate' | 'qualifier'>,
  language: Language,
): string {
  const label = predicateWords(predicate, language)
  return qualifier ? `${label} (${qualifiers[qualifier][language]})` : label
}
