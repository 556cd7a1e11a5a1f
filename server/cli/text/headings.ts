import type { Language } from '../../ontology/language.ts'

/** The words of the command line's own: all others come from the API. */
export interface Headings {
  any(type: string): string
  chain(number: number, of: number): string
  steps(count: number, weakest: number): string
  asOf(revision: number): string
  readonly evidence: string
  readonly contradicted: string
  readonly answer: string
  readonly inferred: string
  readonly careful: string
  readonly notShown: string
  readonly namedOrBid: string
  readonly loosened: string
  /** Before a claim that is no step of the chain, but tells of what lies on it. */
  readonly beside: string
  /** Between a label and what it introduces. */
  readonly colon: string
  readonly listSeparator: string
  aside(text: string): string
  readonly documents: string
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
/** In French, zero is singular. */
const pluriel = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`

export const headings: Readonly<Record<Language, Headings>> = {
  en: {
    any: (type) => `any ${type}`,
    chain: (number, of) => `Chain ${number} of ${of}`,
    steps: (count, weakest) => `${plural(count, 'step', 'steps')}, weakest: step ${weakest}`,
    asOf: (revision) => `As of revision ${revision}.`,
    evidence: 'Evidence',
    contradicted: 'Against it',
    answer: 'Answer',
    inferred: 'From here on only the organisation is shown to be the same; the goods may differ.',
    careful: 'Be careful',
    notShown: 'What this does not show',
    namedOrBid: 'Named or bid, not supplied',
    loosened: 'The chain that this would give',
    beside: 'On this',
    colon: ': ',
    listSeparator: ', ',
    aside: (text) => ` (${text})`,
    documents: 'Documents',
  },
  fr: {
    any: (type) => `toute entité de type « ${type} »`,
    chain: (number, of) => `Chaîne ${number} sur ${of}`,
    steps: (count, weakest) => `${pluriel(count, 'étape', 'étapes')}, la plus faible : étape ${weakest}`,
    asOf: (revision) => `À la révision ${revision}.`,
    evidence: 'Preuve',
    contradicted: 'À l’encontre',
    answer: 'Réponse',
    inferred: 'À partir d’ici, seule l’organisation est la même selon les sources ; les biens peuvent être différents.',
    careful: 'Prudence',
    notShown: 'Ce que cela ne montre pas',
    namedOrBid: 'Cité ou candidat, sans fourniture établie',
    loosened: 'La chaîne que cela donnerait',
    beside: 'À ce sujet',
    colon: ' : ',
    listSeparator: ', ',
    aside: (text) => ` (${text})`,
    documents: 'Documents',
  },
  zh: {
    any: (type) => `任一${type}`,
    chain: (number, of) => `第 ${number} 条链（共 ${of} 条）`,
    steps: (count, weakest) => `共 ${count} 步，最弱：第 ${weakest} 步`,
    asOf: (revision) => `截至第 ${revision} 次修订。`,
    evidence: '证据',
    contradicted: '反证',
    answer: '回应',
    inferred: '自此处起，来源仅表明机构相同，货物可能不同。',
    careful: '须留意',
    notShown: '本链未能说明的',
    namedOrBid: '仅列名或投标，并非供货',
    loosened: '这样会得到的链',
    beside: '与此有关',
    colon: '：',
    listSeparator: '，',
    aside: (text) => `（${text}）`,
    documents: '文件',
  },
}
