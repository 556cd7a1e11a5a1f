import { type EntityType, entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import { le, nbsp, ofNoun } from './articles.ts'

/** Each with its article: "un acheteur quelconque" would have to agree. */
const typeNouns: Readonly<Record<EntityType, string>> = {
  Vendor: 'un fournisseur',
  Product: 'un produit',
  Tender: 'un appel d’offres',
  Contract: 'un contrat',
  Buyer: 'un acheteur',
  Programme: 'un programme',
  Place: 'un lieu',
  Authority: 'une autorité',
  Regulation: 'un règlement',
}

const kindNouns: Readonly<Record<string, Noun>> = {
  PUBLIC_SECURITY: { one: 'un organisme de sécurité publique', many: 'organismes de sécurité publique' },
  MINISTRY: { one: 'un ministère', many: 'ministères' },
  UNIVERSITY: { one: 'une université', many: 'universités' },
  CORPS: { one: 'un corps', many: 'corps' },
  OTHER: { one: 'un autre organisme', many: 'autres organismes' },
  MAKER: { one: 'un fabricant', many: 'fabricants' },
  SUBSIDIARY: { one: 'une filiale', many: 'filiales' },
  DISTRIBUTOR: { one: 'un distributeur', many: 'distributeurs' },
  INTEGRATOR: { one: 'un intégrateur', many: 'intégrateurs' },
  CONTRACT: { one: 'un contrat', many: 'contrats' },
  AWARD: { one: 'une attribution', many: 'attributions' },
  REPORTED_SALE: { one: 'une vente rapportée', many: 'ventes rapportées' },
  NATIONAL: { one: 'un programme national', many: 'programmes nationaux' },
  LOCAL: { one: 'un programme local', many: 'programmes locaux' },
  COUNTRY: { one: 'un pays', many: 'pays' },
  PROVINCE: { one: 'une province', many: 'provinces' },
  CITY: { one: 'une ville', many: 'villes' },
  DISTRICT: { one: 'un district', many: 'districts' },
}

interface Noun {
  /** With its article. */
  readonly one: string
  readonly many: string
}

/** What entities of a type and kind are called. */
export function nounOf(type: EntityType, kind: string | null): Noun {
  return (kind === null ? undefined : kindNouns[kind]) ?? { one: typeNouns[type], many: entityType(type).plurals.fr }
}

const listWith = (joint: string) => (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`

/** "a, b ou c". */
export const either = listWith('ou')

export const nouns: NounWords = {
  phrase: le,
  several: (min, type, kind) => {
    const what = nounOf(type, kind).many
    return min === 1 ? `un nombre inconnu ${ofNoun(what)} (sans nom)` : `au moins ${min}${nbsp}${what} (sans nom)`
  },
  theCompany: 'l’entreprise',
  list: listWith('et'),
}
