import type { TFunction } from 'i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import { type Strength, strengths } from '../../../server/ontology/evidence-terms.ts'
import type { Language } from '../../../server/ontology/language.ts'

/** Which steps of a chain are its weakest, or that all are equally strong; null for a chain of one step. */
export function weakestWords(
  hops: readonly { readonly strength: Strength }[],
  t: TFunction,
  language: Language,
): string | null {
  const [first] = hops
  if (first === undefined || hops.length === 1) return null
  const weakest = weakestSteps(hops)
  return weakest.length === 0
    ? t('answer.equallyStrong', { strength: strengths[first.strength][language] })
    : t('answer.weakest', { count: weakest.length, numbers: weakest.join(', ') })
}
