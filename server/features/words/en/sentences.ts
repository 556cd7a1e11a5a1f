import { datePartsOf } from '../date-parts.ts'
import type { LanguageWords, Relayed } from '../language-words.ts'
import { dates } from './dates.ts'
import { be, the } from './nouns.ts'

const dated = (date: string | null) => (date === null ? 'undated' : dates.date(datePartsOf(date)))

const others = (count: number) => (count === 0 ? '' : count === 1 ? '; 1 other document' : `; ${count} other documents`)

const relayed = ({ publisher, date, others: more }: Relayed) => `${publisher} (${dated(date)}${others(more)})`

const says = { WEBSITE: 'says on its website', REPLY: 'said in a reply' } as const

export const attribution: LanguageWords['attribution'] = {
  publisher: (relay, clause) => `According to ${relayed(relay)}, ${clause}.`,
  publisherRelayed: (publisher, relay, clause) =>
    `According to ${publisher}, as reported by ${relayed(relay)}, ${clause}.`,
  party: (party, { date, others: more }, clause) =>
    `${the(party)} says in a document of its own (${dated(date)}${others(more)}) that ${clause}.`,
  partyRelayed: (party, medium, relay, clause) =>
    `${the(party)} ${medium === null ? 'says' : says[medium]}, as reported by ${relayed(relay)}, that ${clause}.`,
  unknownSpeaker: (relay, clause) =>
    `According to a speaker who is not known, as reported by ${relayed(relay)}, ${clause}.`,
  undocumented: (speaker, clause) =>
    `${speaker === null ? 'Without a known speaker' : `According to ${speaker}`}, and without any document that counts, ${clause}.`,
  coder: (clause) => `From the coder’s own knowledge, without a source: ${clause}.`,
  ownWords: (relay, clause) => `In this graph’s own words, on the basis of ${relayed(relay)}, ${clause}.`,
  asOf: (clause, when) => `${clause} (as things stood ${when}; since when is not given)`,
  timed: (clause, period) => (period === null ? `${clause}, date not given` : `${clause} ${period}`),
}

const unended = (text: string) => text.replace(/[.。]$/, '')

const is = (not: boolean) => (not ? 'is not' : 'is')

export const literals: LanguageWords['literals'] = {
  name: (about, value, not) => `a name of ${the(about)} ${is(not)} “${value}”`,
  description: (about, value, not) => `a description of ${the(about)} ${is(not)} “${unended(value)}”`,
  country: (about, value, not) => `the country of ${the(about)} ${is(not)}: ${value}`,
  website: (about, value, not) => `the website of ${the(about)} ${is(not)} ${value}`,
  coordinates: (about, value, not) => `the position of ${the(about)} ${is(not)} ${value}`,
  date: (about, value, not) => `the date of ${the(about)} ${is(not)} ${value}`,
  amount: (about, value, not) => `the amount of ${the(about)} ${is(not)} ${value}`,
  figure: (about, value, not) => `the figure given for ${the(about)} ${is(not)} ${value}`,
}

export const described: LanguageWords['described'] = (about, value, not) =>
  `${the(about)} ${be(about, false)} ${not ? 'not ' : ''}described as follows: ${unended(value)}`

export const notes: LanguageWords['notes'] = {
  stages: {
    SPECIFIED: 'To be named in a tender is not a sale.',
    BID: 'A bid is not a sale.',
    AWARDED: 'Neither contract nor delivery is shown here.',
    SOLD: 'The source says sold: neither contract nor delivery is shown here.',
    CONTRACTED: 'Delivery is not shown here.',
    DELIVERED: 'Neither installation nor use is shown here.',
    INSTALLED: null,
    OPERATED: null,
  },
  linkedOnly: '“Linked with” does not mean “part of”.',
  disputed: 'This is disputed.',
  retracted: 'This was retracted.',
  inclusion: 'Inclusion in this graph implies no wrongdoing.',
}

export const flags: LanguageWords['flags'] = {
  TIME_ORDER: (hop) => `Step ${hop} must have ended before the step upstream of it began.`,
  NO_SOURCE: (hop) => `No published source supports step ${hop}.`,
  SINGLE_SOURCE: (hop) => `Step ${hop} rests on one source: nothing independent of it supports the step.`,
  DISPUTED: (hop) => `Step ${hop} is disputed.`,
  NO_PRIMARY: (hop) => `No primary document supports step ${hop}.`,
  CODERS_KNOWLEDGE: (hop) => `Step ${hop} rests on the coder’s own knowledge.`,
}
