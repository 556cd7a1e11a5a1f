import { entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'

/** A body's or a rule's name takes the article where one of these words is in it, and so do some countries. */
const withArticle =
  /\b(Academy of|Administration|Agency|Authority|Bureau|Commission|Committee|Corps|Council|Department|Directive|Directorate|Force|Government|Ministry|Office|Parliament|Police|Region|Regulation|Republic|Union|University of)\b|^(Netherlands|Philippines|Maldives|United )/i

/** An entity as a noun phrase; deals are quoted, after a noun unless their description has it. */
export function the({ type, kind, label, collective }: EntityView): string {
  if (collective !== null) return label
  if (type === 'Contract' && kind === 'REPORTED_SALE') return `the reported sale “${label}”`
  if (type === 'Tender' || type === 'Contract') {
    const noun = type === 'Tender' ? 'tender' : kind === 'AWARD' ? 'award' : 'contract'
    return label.toLowerCase().includes(noun) ? `“${label}”` : `the ${noun} “${label}”`
  }
  return type !== 'Product' && withArticle.test(label) && !/^the\b/i.test(label) ? `the ${label}` : label
}

/** Parties that aren't named, and products named by a common noun in the plural: "Axis network cameras". */
export const isPlural = ({ type, label, collective }: EntityView): boolean =>
  collective !== null || (type === 'Product' && /(^|\s)[a-z-]*[a-rt-z]s$/.test(label))

export const be = (entity: EntityView, inThePast: boolean): 'is' | 'are' | 'was' | 'were' =>
  isPlural(entity) ? (inThePast ? 'were' : 'are') : inThePast ? 'was' : 'is'

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
  phrase: the,
  several: (min, type, kind) => {
    const what = (kind !== null && kindPlurals[kind]) || entityType(type).plurals.en
    return min === 1 ? `one or more ${what} (not named)` : `at least ${min} ${what} (not named)`
  },
  theCompany: 'the company',
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
}
