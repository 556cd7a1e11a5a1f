import { datePartsOf } from '../date-parts.ts'
import type { LanguageWords, Relayed } from '../language-words.ts'
import { de, le, narrow, nbsp, que, quoted } from './articles.ts'
import { dates } from './dates.ts'

const dated = (date: string | null) => (date === null ? 'sans date' : dates.date(datePartsOf(date)))

const others = (count: number) =>
  count === 0 ? '' : `${narrow}; ${count}${nbsp}autre${count === 1 ? '' : 's'} document${count === 1 ? '' : 's'}`

const relayed = ({ publisher, date, others: more }: Relayed) => `${publisher} (${dated(date)}${others(more)})`

/** Inside brackets of its own: "rapporté par X, mai 2020". */
const reported = ({ publisher, date, others: more }: Relayed) =>
  `(rapporté par ${publisher}, ${dated(date)}${others(more)})`

const says = { WEBSITE: 'indique sur son site web', REPLY: 'a indiqué dans une réponse' } as const

export const attribution: LanguageWords['attribution'] = {
  publisher: (relay, clause) => `Selon ${relayed(relay)}, ${clause}.`,
  publisherRelayed: (publisher, relay, clause) => `Selon ${publisher} ${reported(relay)}, ${clause}.`,
  party: (party, { date, others: more }, clause) =>
    `${le(party)} indique dans un document de sa part (${dated(date)}${others(more)}) ${que(clause)}.`,
  partyRelayed: (party, medium, relay, clause) =>
    `${le(party)} ${medium === null ? 'indique' : says[medium]}, d’après ${relayed(relay)}, ${que(clause)}.`,
  unknownSpeaker: (relay, clause) => `Selon un auteur inconnu ${reported(relay)}, ${clause}.`,
  undocumented: (speaker, clause) =>
    `${speaker === null ? 'D’origine inconnue' : `Selon ${speaker}`}, et sans document qui compte${nbsp}: ${clause}.`,
  coder: (clause) =>
    `D’après les seules connaissances de la personne qui a codé ces données, sans source${nbsp}: ${clause}.`,
  ownWords: (relay, clause) => `Dans les termes de ce graphe, d’après ${relayed(relay)}, ${clause}.`,
  asOf: (clause, when) => `${clause} (situation ${when}${narrow}; le début n’est pas précisé)`,
  timed: (clause, period) => (period === null ? `${clause}, sans date donnée` : `${clause} ${period}`),
}

const unended = (text: string) => text.replace(/[.。]$/, '')

/** "le pays de X est Y", "n’est pas Y". */
const is = (not: boolean) => (not ? 'n’est pas' : 'est')

/** "d’environ 5 millions", "de 300 m". */
const ofValue = (value: string) => (/^[ae]/.test(value) ? `d’${value}` : `de ${value}`)

export const literals: LanguageWords['literals'] = {
  name: (about, value, not) => `un nom ${de(about)} ${is(not)} ${quoted(value)}`,
  description: (about, value, not) => `une description ${de(about)} ${is(not)} ${quoted(unended(value))}`,
  country: (about, value, not) => `le pays ${de(about)} ${is(not)} le suivant${nbsp}: ${value}`,
  website: (about, value, not) => `le site web ${de(about)} ${is(not)} ${value}`,
  coordinates: (about, value, not) => `la position ${de(about)} ${is(not)} ${value}`,
  date: (about, value, not) => `la date ${de(about)} ${is(not)} ${value}`,
  amount: (about, value, not) => `le montant ${de(about)} ${is(not)} ${ofValue(value)}`,
  figure: (about, value, not) => `le chiffre donné au sujet ${de(about)} ${is(not)} ${ofValue(value)}`,
}

export const described: LanguageWords['described'] = (about, value, not) =>
  `la description ${de(about)} ${is(not)} la suivante${nbsp}: ${unended(value)}`

export const notes: LanguageWords['notes'] = {
  stages: {
    SPECIFIED: 'Être cité dans un appel d’offres n’est pas vendre.',
    BID: 'Présenter une offre n’est pas vendre.',
    AWARDED: 'Ni contrat ni livraison ne sont établis ici.',
    SOLD: `La source dit vendu${nbsp}: ni contrat ni livraison ne sont établis ici.`,
    CONTRACTED: 'La livraison n’est pas établie ici.',
    DELIVERED: 'Ni installation ni utilisation ne sont établies ici.',
    INSTALLED: null,
    OPERATED: null,
  },
  linkedOnly: `${quoted('En lien avec')} ne veut pas dire ${quoted('partie de')}.`,
  disputed: 'Ce point est contesté.',
  retracted: 'Ce point a été retiré.',
  inclusion: 'Figurer dans ce graphe n’implique aucun acte répréhensible.',
}

export const flags: LanguageWords['flags'] = {
  TIME_ORDER: (hop) => `L’étape ${hop} a forcément pris fin avant le début de celle qui la précède en amont.`,
  NO_SOURCE: (hop) => `Aucune source publiée n’appuie l’étape ${hop}.`,
  SINGLE_SOURCE: (hop) => `L’étape ${hop} repose sur une seule source${nbsp}: rien d’indépendant d’elle ne l’appuie.`,
  DISPUTED: (hop) => `L’étape ${hop} est contestée.`,
  NO_PRIMARY: (hop) => `Aucun document primaire n’appuie l’étape ${hop}.`,
  CODERS_KNOWLEDGE: (hop) =>
    `L’étape ${hop} repose sur les seules connaissances de la personne qui a codé ces données.`,
}
