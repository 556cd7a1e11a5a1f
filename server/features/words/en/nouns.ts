import { entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'

/** A public body's or a rule's name takes the article where one of these words is in it: "the Ministry of …". */
const withArticle =
  /\b(Academy of|Administration|Agency|Authority|Bureau|Commission|Committee|Corps|Council|Department|Directive|Directorate|Force|Government|Ministry|Office|Parliament|Police|Region|Regulation|Republic|Union|University of)\b/i

/** An entity as a noun phrase; deals are quoted, since their names are descriptions. */
export function the({ type, kind, label, collective }: EntityView): string {
  if (collective !== null) return label
  if (type === 'Tender') return `the tender “${label}”`
  if (type === 'Contract')
    return `the ${kind === 'REPORTED_SALE' ? 'reported sale' : kind === 'AWARD' ? 'award' : 'contract'} “${label}”`
  return withArticle.test(label) && !/^the\b/i.test(label) ? `the ${label}` : label
}

export const isPlural = ({ collective }: EntityView): boolean => collective !== null

const kindPlurals: Readonly<Record<string, string>> = {
  PUBLIC_SECURITY: 'public security bodies',
  MINISTRY: 'ministries',
  UNIVERSITY: 'universities',
  CORPS: 'corps',
  OTHER: 'other bodies',
  MAKER: 'makers',
  SUBSIDIARY: 'subsidiaries',
  DISTRIBUTOR: 'distributors',
  INTEGRATOR: 'integrators',
  CONTRACT: 'contracts',
  AWARD: 'awards',
  REPORTED_SALE: 'reported sales',
  NATIONAL: 'national programmes',
  LOCAL: 'local programmes',
  COUNTRY: 'countries',
  PROVINCE: 'provinces',
  CITY: 'cities',
  DISTRICT: 'districts',
}

export const nouns: NounWords = {
  several: (min, type, kind) => {
    const what = (kind !== null && kindPlurals[kind]) || entityType(type).plurals.en
    return min === 1 ? `one or more ${what} (not named)` : `at least ${min} ${what} (not named)`
  },
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
}
