import { type EntityType, entityType } from '../../../ontology/entity-types.ts'
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

const kindNouns: Readonly<Record<string, Noun>> = {
  PUBLIC_SECURITY: { one: 'public security body', many: 'public security bodies' },
  MINISTRY: { one: 'ministry', many: 'ministries' },
  UNIVERSITY: { one: 'university', many: 'universities' },
  CORPS: { one: 'corps', many: 'corps' },
  OTHER: { one: 'other body', many: 'other bodies' },
  MAKER: { one: 'maker', many: 'makers' },
  SUBSIDIARY: { one: 'subsidiary', many: 'subsidiaries' },
  DISTRIBUTOR: { one: 'distributor', many: 'distributors' },
  INTEGRATOR: { one: 'integrator', many: 'integrators' },
  CONTRACT: { one: 'contract', many: 'contracts' },
  AWARD: { one: 'award', many: 'awards' },
  REPORTED_SALE: { one: 'reported sale', many: 'reported sales' },
  NATIONAL: { one: 'national programme', many: 'national programmes' },
  LOCAL: { one: 'local programme', many: 'local programmes' },
  COUNTRY: { one: 'country', many: 'countries' },
  PROVINCE: { one: 'province', many: 'provinces' },
  CITY: { one: 'city', many: 'cities' },
  DISTRICT: { one: 'district', many: 'districts' },
}

interface Noun {
  readonly one: string
  readonly many: string
}

/** What entities of a type and kind are called. */
export function nounOf(type: EntityType, kind: string | null): Noun {
  const { labels, plurals } = entityType(type)
  return (kind === null ? undefined : kindNouns[kind]) ?? { one: labels.en, many: plurals.en }
}

const listWith = (joint: string) => (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`

/** "a, b or c". */
export const either = listWith('or')

export const nouns: NounWords = {
  phrase: the,
  several: (min, type, kind) => {
    const what = nounOf(type, kind).many
    return min === 1 ? `one or more ${what} (not named)` : `at least ${min} ${what} (not named)`
  },
  theCompany: 'the company',
  list: listWith('and'),
}
