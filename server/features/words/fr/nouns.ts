import { entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'

export const narrow = '\u202f'
export const nbsp = '\u00a0'
export const quoted = (text: string) => `«${nbsp}${text}${nbsp}»`

/** First words of names that take an article; all other names stand without one. */
const masculine =
  /^(Bureau|Centre|Comité|Conseil|Corps|Département|Gouvernement|Groupe|Ministère|Parlement|Programme|Règlement|Service|Système)\b/i
const feminine =
  /^(Commission|Direction|Directive|Force|Municipalité|Police|Préfecture|Province|Région|République|Sûreté|Ville)(?![\p{L}])/iu
const elided = /^(Académie|Administration|Agence|Autorité|École|Institut|Office|Union|Université)(?![\p{L}])/iu

const article = (name: string): 'le' | 'la' | 'l’' | '' =>
  masculine.test(name) ? 'le' : feminine.test(name) ? 'la' : elided.test(name) ? 'l’' : ''

/** Vowels, and the h of French words, which is mute more often than not. */
const startsWithVowel = (text: string) => /^[aeiouàâäéèêëîïôöûüœæ]/i.test(text.normalize('NFC'))

/** A name, or for a deal its noun with the description in quotes. */
function named({ type, kind, label, collective }: EntityView): { readonly article: string; readonly name: string } {
  if (collective !== null) return { article: '', name: label }
  if (type === 'Tender') return { article: 'l’', name: `appel d’offres ${quoted(label)}` }
  if (type === 'Contract') {
    if (kind === 'REPORTED_SALE') return { article: 'la', name: `vente rapportée ${quoted(label)}` }
    if (kind === 'AWARD') return { article: 'l’', name: `attribution ${quoted(label)}` }
    return { article: 'le', name: `contrat ${quoted(label)}` }
  }
  return { article: article(label), name: label }
}

/** "Axis", "le ministère …", "l’appel d’offres …". */
export function le(entity: EntityView): string {
  const { article: before, name } = named(entity)
  return before === '' || before === 'l’' ? before + name : `${before} ${name}`
}

/** "à Axis", "au ministère …", "à l’université …". */
export function a(entity: EntityView): string {
  return named(entity).article === 'le' ? `au ${named(entity).name}` : `à ${le(entity)}`
}

/** "d’Axis", "du ministère …", "de l’université …". */
export function de(entity: EntityView): string {
  const { article: before, name } = named(entity)
  if (before === 'le') return `du ${name}`
  return before === '' && startsWithVowel(name) ? `d’${name}` : `de ${le(entity)}`
}

/** "que", elided before a vowel. */
export const que = (clause: string) => (startsWithVowel(clause) ? `qu’${clause}` : `que ${clause}`)

const masculineInE = /^(Belize|Cambodge|Mexique|Mozambique|Zimbabwe)\b/
const several = /^(Émirats|États-Unis|Pays-Bas|Philippines|Maldives)\b/

/** "à Guilin", "au Xinjiang", "en Chine", "aux Pays-Bas", "dans la région …". */
export function dans(place: EntityView): string {
  const { label, kind, collective } = place
  if (collective !== null) return `dans ${label}`
  if (article(label) !== '') return `dans ${le(place)}`
  if (kind === 'CITY') return `à ${label}`
  if (kind !== 'COUNTRY' && kind !== 'PROVINCE') return `à ${label}`
  if (several.test(label)) return `aux ${label}`
  return startsWithVowel(label) || (label.endsWith('e') && !masculineInE.test(label)) ? `en ${label}` : `au ${label}`
}

export const isPlural = ({ collective }: EntityView): boolean => collective !== null

const kindPlurals: Readonly<Record<string, string>> = {
  PUBLIC_SECURITY: 'organismes de sécurité publique',
  MINISTRY: 'ministères',
  UNIVERSITY: 'universités',
  CORPS: 'corps',
  OTHER: 'autres organismes',
  MAKER: 'fabricants',
  SUBSIDIARY: 'filiales',
  DISTRIBUTOR: 'distributeurs',
  INTEGRATOR: 'intégrateurs',
  CONTRACT: 'contrats',
  AWARD: 'attributions',
  REPORTED_SALE: 'ventes rapportées',
  NATIONAL: 'programmes nationaux',
  LOCAL: 'programmes locaux',
  COUNTRY: 'pays',
  PROVINCE: 'provinces',
  CITY: 'villes',
  DISTRICT: 'districts',
}

export const nouns: NounWords = {
  several: (min, type, kind) => {
    const what = (kind !== null && kindPlurals[kind]) || entityType(type).plurals.fr
    return min === 1
      ? `un nombre inconnu ${startsWithVowel(what) ? 'd’' : 'de '}${what} (sans nom)`
      : `au moins ${min}${nbsp}${what} (sans nom)`
  },
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`),
}
