import { qualifiers } from '../../../ontology/predicates.ts'
import { type Stage, stages } from '../../../ontology/stages.ts'
import type { Clause, ClauseParts, LanguageWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { be, isPlural, the } from './nouns.ts'

/** A verb that agrees with its subject: singular, plural and past. */
type Verb = readonly [one: string, many: string, past: string]

const agree = (entity: EntityView, [one, many, past]: Verb, inThePast: boolean) =>
  inThePast ? past : isPlural(entity) ? many : one

const doNot = (entity: EntityView, inThePast: boolean) =>
  inThePast ? 'did not' : isPlural(entity) ? 'do not' : 'does not'

/** "X makes Y", "X does not make Y". */
const transitive = (verb: Verb, infinitive: string): Clause => ({
  is: ({ subject, object, past }) => `${the(subject)} ${agree(subject, verb, past)} ${the(object)}`,
  isNot: ({ subject, object, past }) => `${the(subject)} ${doNot(subject, past)} ${infinitive} ${the(object)}`,
})

/** "X is part of Y", "X is not part of Y". */
const state = (words: string): Clause => ({
  is: ({ subject, object, past }) => `${the(subject)} ${be(subject, past)} ${words} ${the(object)}`,
  isNot: ({ subject, object, past }) => `${the(subject)} ${be(subject, past)} not ${words} ${the(object)}`,
})

/** The goods in their place, which `*` marks; else after the words. */
const withGoods = (words: string, object: string, goods: string | null): string => {
  if (words.includes('*')) return `${words.replace('*', goods === null ? '' : ` ${goods}`)} ${object}`
  return goods === null ? `${words} ${object}` : `${words} ${object} (${goods})`
}

/** How far a deal has come, where its noun ("contract", "reported sale") doesn't say so already. */
const stageOf = (deal: EntityView, stage: Stage | null): string => {
  const said = stage === 'CONTRACTED' || (stage === 'SOLD' && deal.kind === 'REPORTED_SALE')
  return stage === null || said ? '' : ` (${stages[stage].en})`
}

const inStage = (stage: Stage | null) => (stage === null ? '' : ` (stage: ${stages[stage].en})`)

const supplied: Readonly<Record<Stage, readonly [done: string, undone: string]>> = {
  SPECIFIED: ['was named in tender documents of', 'was not named in tender documents of'],
  BID: ['bid to supply', 'did not bid to supply'],
  AWARDED: ['was awarded a supply to', 'was not awarded a supply to'],
  SOLD: ['sold* to', 'did not sell* to'],
  CONTRACTED: ['concluded a contract with', 'did not conclude a contract with'],
  DELIVERED: ['delivered* to', 'did not deliver* to'],
  INSTALLED: ['installed what it supplied at', 'did not install anything at'],
  OPERATED: ['supplied what is in use at', 'supplied nothing that is in use at'],
}

const asBrand = ({ object, qualifier }: ClauseParts) => {
  const what = object.type === 'Vendor' ? 'brand' : 'product'
  return qualifier === 'RECOMMENDED' || qualifier === 'REQUIRED'
    ? `as a ${qualifiers[qualifier].en} ${what}`
    : 'as a reference'
}

const subjectTo = state('subject to')

/** A licence is for an export, which is an event: said of exports that the speaker has in mind, not of all. */
const licence = (article: 'an' | 'no', { subject, object }: ClauseParts) =>
  `${the(subject)} needed ${article} export licence under ${the(object)} for the exports at issue`

export const clauses: LanguageWords['clauses'] = {
  PART_OF: state('part of'),
  LOCATED_IN: state('located in'),
  MAKES: transitive(['makes', 'make', 'made'], 'make'),
  DISTRIBUTES: transitive(['distributes', 'distribute', 'distributed'], 'distribute'),
  SUPPLIES: {
    is: ({ subject, object, stage, goods, past }) => {
      const verb = stage === null ? agree(subject, ['supplies', 'supply', 'supplied'], past) : supplied[stage][0]
      return `${the(subject)} ${withGoods(verb, the(object), goods)}`
    },
    isNot: ({ subject, object, stage, goods, past }) => {
      const verb = stage === null ? `${doNot(subject, past)} supply` : supplied[stage][1]
      return `${the(subject)} ${withGoods(verb, the(object), goods)}`
    },
  },
  BID_ON: {
    is: ({ subject, object }) => `${the(subject)} bid on ${the(object)}`,
    isNot: ({ subject, object }) => `${the(subject)} did not bid on ${the(object)}`,
  },
  SPECIFIES: {
    is: (parts) =>
      `${the(parts.subject)} ${agree(parts.subject, ['names', 'name', 'named'], parts.past)} ${the(parts.object)} ${asBrand(parts)}`,
    isNot: (parts) =>
      `${the(parts.subject)} ${doNot(parts.subject, parts.past)} name ${the(parts.object)} ${asBrand(parts)}`,
  },
  ISSUED_BY: {
    is: ({ subject, object }) => `${the(subject)} ${be(subject, true)} issued by ${the(object)}`,
    isNot: ({ subject, object }) => `${the(subject)} ${be(subject, true)} not issued by ${the(object)}`,
  },
  UNDER: {
    is: ({ subject, object }) => `${the(subject)} ${be(subject, true)} made under ${the(object)}`,
    isNot: ({ subject, object }) => `${the(subject)} ${be(subject, true)} not made under ${the(object)}`,
  },
  AWARDED_TO: {
    is: ({ subject, object, stage }) =>
      stage === 'SOLD'
        ? `${the(object)} was the seller in ${the(subject)}${stageOf(subject, stage)}`
        : stage === 'CONTRACTED'
          ? `${the(object)} was the supplier under ${the(subject)}`
          : `${the(subject)} ${be(subject, true)} awarded to ${the(object)}`,
    isNot: ({ subject, object, stage }) =>
      stage === 'SOLD'
        ? `${the(object)} was not the seller in ${the(subject)}${stageOf(subject, stage)}`
        : stage === 'CONTRACTED'
          ? `${the(object)} was not the supplier under ${the(subject)}`
          : `${the(subject)} ${be(subject, true)} not awarded to ${the(object)}`,
  },
  COVERS: {
    is: ({ subject, object, stage, past }) =>
      `${the(subject)} ${agree(subject, ['covers', 'cover', 'covered'], past)} ${the(object)}${stageOf(subject, stage)}`,
    isNot: ({ subject, object, stage, past }) =>
      `${the(subject)} ${doNot(subject, past)} cover ${the(object)}${stageOf(subject, stage)}`,
  },
  SIGNED_BY: {
    is: ({ subject, object, stage }) =>
      stage === 'SOLD'
        ? `${the(object)} ${be(object, true)} the buyer in ${the(subject)}${stageOf(subject, stage)}`
        : `${the(subject)} ${be(subject, true)} concluded with ${the(object)}`,
    isNot: ({ subject, object, stage }) =>
      stage === 'SOLD'
        ? `${the(object)} ${be(object, true)} not the buyer in ${the(subject)}${stageOf(subject, stage)}`
        : `${the(subject)} ${be(subject, true)} not concluded with ${the(object)}`,
  },
  USES: {
    is: ({ subject, object, stage, past }) =>
      stage === 'INSTALLED'
        ? `${the(object)} ${be(object, past)} installed at ${the(subject)}`
        : `${the(subject)} ${agree(subject, ['uses', 'use', 'used'], past)} ${the(object)}`,
    isNot: ({ subject, object, stage, past }) =>
      stage === 'INSTALLED'
        ? `${the(object)} ${be(object, past)} not installed at ${the(subject)}`
        : `${the(subject)} ${doNot(subject, past)} use ${the(object)}`,
  },
  CONTRIBUTES_TO: {
    is: ({ subject, object, stage, past }) => {
      if (stage === 'SPECIFIED')
        return `${the(subject)} ${be(subject, past)} named in tender documents for ${the(object)}`
      if (stage === 'BID') return `${the(subject)} bid to take part in ${the(object)}`
      const verb = agree(subject, ['contributes to', 'contribute to', 'contributed to'], past)
      return `${the(subject)} ${verb} ${the(object)}${inStage(stage)}`
    },
    isNot: ({ subject, object, stage, past }) => {
      if (stage === 'SPECIFIED')
        return `${the(subject)} ${be(subject, past)} not named in tender documents for ${the(object)}`
      if (stage === 'BID') return `${the(subject)} did not bid to take part in ${the(object)}`
      return `${the(subject)} ${doNot(subject, past)} contribute to ${the(object)}${inStage(stage)}`
    },
  },
  DEPLOYED_IN: {
    is: ({ subject, object, stage, past }) =>
      `${the(subject)} ${be(subject, past)} ${stage === 'INSTALLED' ? 'installed' : stage === 'OPERATED' ? 'in use' : 'deployed'} in ${the(object)}`,
    isNot: ({ subject, object, stage, past }) =>
      `${the(subject)} ${be(subject, past)} not ${stage === 'INSTALLED' ? 'installed' : stage === 'OPERATED' ? 'in use' : 'deployed'} in ${the(object)}`,
  },
  OPERATES: transitive(['operates', 'operate', 'operated'], 'operate'),
  AFFILIATED_WITH: state('linked with'),
  SUBJECT_TO: {
    is: (parts) => (parts.qualifier === 'LICENCE' ? licence('an', parts) : subjectTo.is(parts)),
    isNot: (parts) => (parts.qualifier === 'LICENCE' ? licence('no', parts) : subjectTo.isNot(parts)),
  },
  TAKES_POSITION_ON: {
    is: ({ subject, object, qualifier, past }) =>
      qualifier === 'OPPOSES_STRICTER'
        ? `${the(subject)} ${agree(subject, ['opposes', 'oppose', 'opposed'], past)} rules stricter than ${the(object)}`
        : `${the(subject)} ${agree(subject, ['acknowledges', 'acknowledge', 'acknowledged'], past)} a need for rules stricter than ${the(object)}`,
    isNot: ({ subject, object, qualifier, past }) =>
      `${the(subject)} ${doNot(subject, past)} ${qualifier === 'OPPOSES_STRICTER' ? 'oppose' : 'acknowledge a need for'} rules stricter than ${the(object)}`,
  },
}
