import type { ParseKeys, TFunction } from 'i18next'
import type { Refusal } from '../../server/errors.ts'
import type { QuestionField, Reason } from '../../server/refusals.ts'

/** What the page calls the parts of a question; those of a set stand behind its end's name. */
const fieldWords = {
  from: 'question.from',
  to: 'question.to',
  via: 'waypoints.heading',
  maxHops: 'filters.maxHops',
  k: 'filters.k',
  direction: 'filters.direction',
  predicates: 'filters.predicates',
  stages: 'filters.stages',
  standings: 'filters.standings',
  minStrength: 'filters.strength',
  validFrom: 'filters.since',
  validTo: 'filters.until',
  excludeEntities: 'exclusions.heading',
  excludeClaims: 'exclusions.heading',
  revision: 'errors.revision',
  budget: 'errors.budget',
} as const satisfies Record<Exclude<QuestionField, `${string}.${string}`>, ParseKeys>

const setWords = {
  type: 'sets.type',
  kinds: 'sets.kinds',
  countries: 'sets.countries',
  within: 'sets.within',
  partOf: 'sets.partOf',
} as const satisfies Record<string, ParseKeys>

/**
 * What a refusal says in the page's language and in its words; null for a reason that it has no words for.
 * `name`: of the entity that the refusal speaks of.
 */
export function refusalWords({ reason, details }: Refusal, name: string, t: TFunction): string | null {
  const field = typeof details.field === 'string' ? wordsOfField(details.field, t) : ''
  const parts: Record<string, unknown> = { ...details, field, entity: name, defaultValue: '' }
  return t(`errors.refusals.${reason as Reason}`, parts) || null
}

function wordsOfField(field: string, t: TFunction): string {
  const [end = '', ...inSet] = field.split('.')
  const part = inSet.at(-1)
  const words = Object.hasOwn(fieldWords, end) ? t(fieldWords[end as keyof typeof fieldWords]) : end
  if (part === undefined || !Object.hasOwn(setWords, part)) return words
  return `${words}, ${t(setWords[part as keyof typeof setWords])}`
}
