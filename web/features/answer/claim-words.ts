import type { TFunction } from 'i18next'
import type { Language } from '../../../server/ontology/language.ts'
import { literalPredicates } from '../../../server/ontology/literals.ts'
import { predicates, qualifiers } from '../../../server/ontology/predicates.ts'
import type { ClaimLineFragment } from '../../generated/operations.ts'
import { dateWords } from '../../ui/dates.ts'

type Dated = Pick<ClaimLineFragment, 'validFrom' | 'validTo' | 'timing'>

/** When a claim holds, such as "at some time in 2012–2019". */
export function periodWords({ validFrom, validTo, timing }: Dated, t: TFunction, language: Language): string {
  const from = validFrom && dateWords(validFrom, language)
  const to = validTo && dateWords(validTo, language)
  if (!from && !to) return t('period.unknown')
  const range =
    from && to
      ? from === to
        ? from
        : t('period.range', { from, to })
      : from
        ? t('period.since', { from })
        : t('period.until', { to: to ?? '' })
  return timing === 'WITHIN' && from !== to ? t('period.within', { range }) : range
}

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
