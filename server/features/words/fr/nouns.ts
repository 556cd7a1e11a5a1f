import { entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import { le, nbsp, ofNoun } from './articles.ts'

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
  phrase: le,
  several: (min, type, kind) => {
    const what = (kind !== null && kindPlurals[kind]) || entityType(type).plurals.fr
    return min === 1 ? `un nombre inconnu ${ofNoun(what)} (sans nom)` : `au moins ${min}${nbsp}${what} (sans nom)`
  },
  theCompany: 'l’entreprise',
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`),
}
