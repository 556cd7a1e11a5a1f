import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { LookedAt } from '../../path/search/looked-at.ts'
import type { RelaxationKind } from '../../path/search/relaxation.ts'
import { datePartsOf } from '../date-parts.ts'
import { type AnswerEnds, type LanguageWords, mostNamed } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { dates } from './dates.ts'
import { any, byWayOf, some } from './ends.ts'
import { be, isPlural, nouns, the } from './nouns.ts'

const { list } = nouns
const grouped = new Intl.NumberFormat('en')
const steps = (hops: readonly number[]) => `${hops.length === 1 ? 'step' : 'steps'} ${list(hops.map(String))}`
const chains = (count: number) => (count === 1 ? '1 chain' : `${count} chains`)
const entities = (count: number) => (count === 1 ? '1 entity' : `${count} entities`)
const documents = (count: number) => (count === 1 ? '1 document' : `${count} documents`)

export const missing: LanguageWords['missing'] = {
  sale: 'A sale: being named in a tender, or bidding, is not selling.',
  contract: (hops) => `A contract: ${hops ? `for ${steps(hops)} ` : ''}a source says sold, but no contract is shown.`,
  contractAwarded: (hops) =>
    `A contract: ${hops ? `for ${steps(hops)} ` : ''}an award is reported, but no contract is shown.`,
  delivery: (hops) => `Delivery: nothing here shows that anything was delivered${hops ? ` in ${steps(hops)}` : ''}.`,
  use: (user) => `Use: nothing here shows that ${the(user)} used anything.`,
  seller: (product, user) =>
    `The seller: that ${the(user)} ${isPlural(user) ? 'use' : 'uses'} ${the(product)} does not show who sold or provided it.`,
  route: (from, to) => `The route: no contract and no buyer between ${the(from)} and ${the(to)} is shown.`,
  memberActs: (whole, part) => `Any act of ${the(whole)} itself: ${the(part)} is said to be part of it, nothing more.`,
  wholeActs: (part, whole) =>
    `Anything about the rest of ${the(whole)}: ${the(part)} is said to be part of it, nothing more.`,
  partAtTheTime: (part, whole) =>
    `Belonging at the time: nothing here shows that ${the(part)} ${be(part, true)} already part of ${the(whole)} when the rest of this chain happened.`,
  dates: (hops) => `Dates: none is given for ${steps(hops)}.`,
  exactDates: (hops) => `Exact dates: for ${steps(hops)} only a span of time is known.`,
  wholeChain: (organisations) =>
    `The whole chain: no source here states it. At ${list(organisations.map(the))}, only the organisation is shared; the goods may differ.`,
  unnamed: (entity) => `Who exactly: the source gives no names for “${entity.label}”.`,
}

const inAtMost = (hops: number) => (hops === 1 ? 'in one step' : `in at most ${hops} steps`)

const lead = (count: number, { from, to, via }: AnswerEnds) =>
  `${count === 1 ? 'leads' : 'lead'} from ${some(from, count)} to ${some(to, count)}${byWayOf(via)}`

/** " of a chain by way of Guilin": which steps were looked for. */
const ofChain = (via: readonly EntityView[]) => (via.length === 0 ? '' : ` of a chain${byWayOf(via)}`)

export const answers: LanguageWords['answers'] = {
  found: (count, which, ends) => {
    const [from, to] = [some(ends.from, count), some(ends.to, count)]
    if (which === 'best')
      return `${count === 1 ? 'The best chain' : `The ${count} best chains`} of sourced facts from ${from} to ${to}${byWayOf(ends.via)} ${count === 1 ? 'is' : 'are'} shown; there may be more.`
    return `${chains(count)} of sourced facts ${lead(count, ends)}${which === 'some' ? ', as far as the search got' : ''}.`
  },
  bestOfPairs: (count, which, ends) => {
    const more = { all: '', best: ' There may be more pairs.', some: ' The search did not get to the end.' }
    const best = count === 1 ? 'the best of this pair' : 'the best of each pair'
    return `${chains(count)} of sourced facts ${lead(count, ends)}: ${best}, which may have others.${more[which]}`
  },
  none: ({ from, to, via }, maxHops) =>
    `No sourced chain in this graph leads from ${any(from)} to ${any(to)}${byWayOf(via)} ${inAtMost(maxHops)} with these filters.`,
  noneYet: ({ from, to, via }) =>
    `No sourced chain from ${any(from)} to ${any(to)}${byWayOf(via)} was found before the search stopped; there may be one in this graph.`,
  onlyNamedOrBid: (count, named, bid, ends) => {
    const what = named ? `Named in tender documents${bid ? ' or bid' : ''}` : 'Bid'
    return `${what}, not shown as supplied: ${chains(count)} ${lead(count, ends)}.`
  },
  noOther: ({ via }, maxHops) =>
    `Apart from that, no sourced chain in this graph leads there${byWayOf(via)} ${inAtMost(maxHops)} with these filters.`,
  noOtherYet: 'Apart from that, no chain was found before the search stopped; there may be one in this graph.',
  passingEnds: 'A chain that passes another of the ends on its way is not counted.',
  noneStartsAt: (absent) =>
    absent.length > mostNamed
      ? `At ${absent.length} of the entities named, no chain shown starts.`
      : `No chain shown starts at ${any({ entities: absent })}.`,
  noneEndsAt: (absent) =>
    absent.length > mostNamed
      ? `At ${absent.length} of the entities named, no chain shown ends.`
      : `No chain shown ends at ${any({ entities: absent })}.`,
  excluded: (left, claims) => {
    const claimsLeft = claims === 0 ? [] : [`${claims} ${claims === 1 ? 'claim' : 'claims'}`]
    const names = left.length > mostNamed ? [entities(left.length)] : left.map(the)
    return `The question leaves out ${list([...names, ...claimsLeft])}.`
  },
  inferred: (count, all) =>
    all === 1
      ? 'No source here states the whole chain: its parts share an organisation, the goods may differ.'
      : `No source here states the whole of ${count === all ? 'any of these chains' : `${count} of these chains`}: their parts share an organisation, the goods may differ.`,
  namedOrBid: (count) =>
    `Apart from supply, ${chains(count)} ${count === 1 ? 'rests' : 'rest'} on a brand named in a tender, or on a bid.`,
  namedOrBidCut:
    'Not all chains that rest on a brand named in a tender, or on a bid, were weighed: there may be more or better ones.',
  reachedFrom: (from, { count, named, all, atLeast, maxHops, via }) => {
    const start = any(from)
    if (count === 0)
      return atLeast
        ? `No sourced step${ofChain(via)} on from ${start} was found before the search stopped.`
        : `With these filters, no sourced step${ofChain(via)} leads on from ${start}.`
    const names = list(named.map(the))
    if (all)
      return `From ${start}, sourced steps${ofChain(via)} lead to ${names}${atLeast ? ', as far as the search got' : `, and nowhere else ${inAtMost(maxHops)}`}.`
    return `From ${start}, sourced steps${ofChain(via)} lead to ${atLeast ? 'at least ' : ''}${entities(count)} ${inAtMost(maxHops)}; among the furthest: ${names}.`
  },
  reachedTo: (to, { count, named, all, atLeast, maxHops, via }) => {
    const end = any(to)
    if (count === 0)
      return atLeast
        ? `No sourced step${ofChain(via)} to ${end} was found before the search stopped.`
        : `With these filters, no sourced step${ofChain(via)} leads to ${end}.`
    const names = list(named.map(the))
    if (all)
      return `Sourced steps${ofChain(via)} lead to ${end} from ${names}${atLeast ? ', as far as the search got' : `, and from nowhere else ${inAtMost(maxHops)}`}.`
    return `Sourced steps${ofChain(via)} lead to ${end} from ${atLeast ? 'at least ' : ''}${entities(count)} ${inAtMost(maxHops)}; among the furthest: ${names}.`
  },
  cuts: {
    ENTITIES:
      'The search stopped after the most entities that a search may look at: the answer may not be the whole one.',
    CLAIMS: 'The search stopped after the most claims that a search may look at: the answer may not be the whole one.',
    TIME: 'The search stopped when its time was up: the answer may not be the whole one.',
    TIES: 'More equally good chains exist than were weighed against each other: the answer may not be the whole one.',
  },
  explored: ({ from, to }, looked) => {
    const much = ({ entities: count, claims }: LookedAt) =>
      `${grouped.format(count)} ${count === 1 ? 'entity' : 'entities'} and ${grouped.format(claims)} ${claims === 1 ? 'claim' : 'claims'}`
    return `What was looked at: going on from ${any(from)}, ${much(looked.from)}; going back from ${any(to)}, ${much(looked.to)}.`
  },
  coverage: {
    documents: ({ documentsCoded, thirdPartyCoded, primaryCoded, ownWordsCoded }) => {
      if (documentsCoded === 0) return 'This graph rests on no document yet.'
      const parts = [
        thirdPartyCoded > 0 &&
          `${thirdPartyCoded} published by ${thirdPartyCoded === 1 ? 'a third party' : 'third parties'}`,
        primaryCoded > 0 && `${primaryCoded} ${primaryCoded === 1 ? 'primary document' : 'primary documents'}`,
        ownWordsCoded > 0 && `${ownWordsCoded} published by a party concerned`,
      ].filter((part) => part !== false)
      return `This graph rests on ${documents(documentsCoded)}: ${list(parts)}.`
    },
    listed: (count) => `${count} more ${count === 1 ? 'document is' : 'documents are'} listed and not coded yet.`,
    notes: 'The coder’s own notes are not among them: they are no source.',
  },
}

export const windowWords = (from: string | null, to: string | null) => {
  const [first, last] = [from, to].map((edtf) => edtf && dates.date(datePartsOf(edtf)))
  if (first && last) return `from ${first} to ${last}`
  return first ? `from ${first} on` : `up to ${last}`
}

const filters: Readonly<Record<RelaxationKind, string>> = {
  STRENGTH: 'strength',
  STANDING: 'standing',
  STAGE: 'stage',
  WINDOW: 'window of time',
  DIRECTION: 'direction',
  HOPS: 'number of steps',
}

export const relaxations: LanguageWords['relaxations'] = {
  useless: (kinds) =>
    kinds.length === 0
      ? 'No filter could be any looser.'
      : `Loosening ${kinds.length === 1 ? 'this filter' : 'any one of these filters'} alone gives no chain either: ${list(kinds.map((kind) => filters[kind]))}.`,
  untried: 'No filter was loosened to see whether that helps, as the question itself was not searched to its end.',
  cuts: {
    ENTITIES: 'Another looser question was not searched to its end, for the number of entities: it may give a chain.',
    CLAIMS: 'Another looser question was not searched to its end, for the number of claims: it may give a chain.',
    TIME: 'Time was up before every looser question was tried: one of them may give a chain.',
    TIES: 'Another looser question was not searched to its end: it may give a chain.',
  },
  strength: (strength) => `There would be a chain if “${strengths[strength].en}” evidence were accepted.`,
  standings: (more) =>
    `There would be a chain if ${list(more.map((one) => standings[one].en))} claims were accepted too.`,
  stages: (more) =>
    `There would be a chain if these stages were accepted too: ${list(more.map((one) => `“${stages[one].en}”`))}.`,
  window: (from, to) => `There would be a chain if the window of time were wider: ${windowWords(from, to)}.`,
  noWindow: 'There would be a chain without the window of time.',
  direction: 'There would be a chain if claims were walked both ways; it would not show supply.',
  hops: (hops) => `There would be a chain if ${hops} steps were allowed.`,
}
