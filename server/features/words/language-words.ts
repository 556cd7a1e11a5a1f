import type { EntityType } from '../../ontology/entity-types.ts'
import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import type { LiteralPredicate } from '../../ontology/literals.ts'
import type { Predicate, Qualifier } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { AssertionMedium } from '../claim/claim-record.ts'
import type { DocumentCounts } from '../coverage/coverage.ts'
import type { PathFlagCode } from '../path/flags.ts'
import type { Cut } from '../path/limits.ts'
import type { Explored } from '../path/search/looked-at.ts'
import type { RelaxationKind } from '../path/search/relaxation.ts'
import type { DateParts, Period } from './date-parts.ts'
import type { FilterWords } from './filter-words.ts'
import type { SavedWords } from './saved-words.ts'
import type { EndView, EntityView, SetView } from './views.ts'

/**
 * What each language brings: one implementation a language, so that a predicate, stage or flag without words is a type
 * error. Clauses start in lower case unless with a name, and end without a full stop; everything else is a sentence.
 */
export interface LanguageWords {
  /** Between two sentences. */
  readonly space: string
  readonly dates: DateWords
  readonly numbers: NumberWords
  readonly nouns: NounWords
  readonly clauses: Readonly<Record<Predicate, Clause>>
  readonly literals: Readonly<Record<LiteralPredicate, (about: EntityView, value: string, not: boolean) => string>>
  /** A description in words of our own. */
  readonly described: (about: EntityView, value: string, not: boolean) => string
  readonly attribution: AttributionWords
  readonly notes: NoteWords
  readonly flags: Readonly<Record<PathFlagCode, (hop: number) => string>>
  readonly missing: MissingWords
  readonly ends: EndWords
  readonly filters: FilterWords
  readonly answers: AnswerWords
  readonly relaxations: RelaxationWords
  readonly saved: SavedWords
}

export interface DateWords {
  /** "about May 2012". */
  readonly date: (date: DateParts) => string
  /** "in 2012", "at some time between 2012 and 2018"; null: nothing is known. */
  readonly period: (period: Period) => string | null
}

export interface NumberWords {
  /** "about 5 million inhabitants", "nearly 1 million people", "300 to 400 m (range)". */
  readonly figure: (figure: {
    readonly value?: number | undefined
    readonly low?: number | undefined
    readonly high?: number | undefined
    readonly approx: boolean
    readonly near?: 'BELOW' | 'ABOVE' | undefined
    readonly unit: string
    readonly counted: string
  }) => string
  readonly amount: (value: number, currency: string) => string
  readonly coordinates: (latitude: number, longitude: number) => string
}

export interface NounWords {
  /** A party that isn't named: "at least 2 universities (not named)". */
  readonly several: (min: number, type: EntityType, kind: string | null) => string
  /** An entity as a noun phrase, with the article where the language wants one. */
  readonly phrase: (entity: EntityView) => string
  /** A company that speaks, inside what it says of itself. */
  readonly theCompany: string
  /** A list of things: "a, b and c". */
  readonly list: (items: readonly string[]) => string
}

export interface ClauseParts {
  readonly subject: EntityView
  readonly object: EntityView
  readonly stage: Stage | null
  readonly qualifier: Qualifier | null
  /** What was supplied, where a category is all that the source names. */
  readonly goods: string | null
  /** Whether it is over, or is an event that a source reports: both ask for the past tense. */
  readonly past: boolean
}

/** "Morpho is part of Idemia" and its denial. */
export interface Clause {
  readonly is: (parts: ClauseParts) => string
  readonly isNot: (parts: ClauseParts) => string
}

/** A document that relays something: its publisher, when it was published, how many more documents say the same. */
export interface Relayed {
  readonly publisher: string
  readonly date: string | null
  readonly others: number
}

export interface AttributionWords {
  /** The publisher speaks for itself. */
  readonly publisher: (relay: Relayed, clause: string) => string
  /** A publisher's assertion that another one relays. */
  readonly publisherRelayed: (publisher: string, relay: Relayed, clause: string) => string
  /** A party speaks in a document of its own. */
  readonly party: (party: EntityView, relay: Relayed, clause: string) => string
  readonly partyRelayed: (party: EntityView, medium: AssertionMedium | null, relay: Relayed, clause: string) => string
  readonly unknownSpeaker: (relay: Relayed, clause: string) => string
  /** No document that counts. */
  readonly undocumented: (speaker: string | null, clause: string) => string
  readonly coder: (clause: string) => string
  /** What the graph says in words of its own, on the basis of a document. */
  readonly ownWords: (relay: Relayed, clause: string) => string
  /** A clause with its time; `null` where a claim that should have one has none. */
  readonly timed: (clause: string, period: string | null) => string
  /** How things stood when a document was published, `when`, which doesn't say since when. */
  readonly asOf: (clause: string, when: string) => string
}

export interface NoteWords {
  /** What a claim of this stage does not show. */
  readonly stages: Readonly<Record<Stage, string | null>>
  readonly linkedOnly: string
  readonly disputed: string
  readonly retracted: string
  /** Being in the graph implies nothing. */
  readonly inclusion: string
}

/** What a chain does not show, one sentence each. */
export interface MissingWords {
  readonly sale: string
  /** Sold, or awarded, without a contract; what was not delivered: at these steps, or (null) nowhere in the chain. */
  readonly contract: (hops: readonly number[] | null) => string
  readonly contractAwarded: (hops: readonly number[] | null) => string
  readonly delivery: (hops: readonly number[] | null) => string
  readonly use: (user: EntityView) => string
  readonly seller: (product: EntityView, user: EntityView) => string
  readonly route: (from: EntityView, to: EntityView) => string
  readonly memberActs: (whole: EntityView, part: EntityView) => string
  readonly wholeActs: (part: EntityView, whole: EntityView) => string
  /** A part of an organisation, without a date, beside steps that happened at some time. */
  readonly partAtTheTime: (part: EntityView, whole: EntityView) => string
  readonly dates: (hops: readonly number[]) => string
  readonly exactDates: (hops: readonly number[]) => string
  readonly wholeChain: (organisations: readonly EntityView[]) => string
  readonly unnamed: (entity: EntityView) => string
}

/** How many entities a sentence names one by one, where it may say how many they are instead. */
export const mostNamed = 6

/** Sets and pairs of ends. */
export interface EndWords {
  /** All of a set, in the plural: "vendors in the European Union". */
  readonly set: (set: SetView) => string
  /** "Axis, Morpho or Noldus"; their number where they are many. */
  readonly named: (entities: readonly EntityView[]) => string
  /** No entity of this graph fits. */
  readonly nobody: (set: SetView) => string
  /** What an empty cell of a table of pairs means: the table is whole, or what kept pairs out of it. */
  readonly emptyCell: (
    why: 'none' | 'paths' | 'limit',
    question: { readonly k: number; readonly maxHops: number },
  ) => string
  /** Ends that are not in the table. */
  readonly notInTable: (sides: readonly EndsLeftOut[]) => string
}

/** So many of the entities of an end. */
export interface EndsLeftOut {
  /** Which end of the question it is. */
  readonly side: 'from' | 'to'
  readonly end: EndView
  /** At least one. */
  readonly count: number
  readonly of: number
}

/** The two ends of a question, and what its chains pass on their way, in this order. */
export interface AnswerEnds {
  readonly from: EndView
  readonly to: EndView
  readonly via: readonly EntityView[]
}

/** How far the search got from one end, in at most so many steps. */
export interface Reach {
  readonly count: number
  /** All of them when `all`, else some of those furthest away. */
  readonly named: readonly EntityView[]
  readonly all: boolean
  /** Whether a limit ended the count, so that there are at least so many. */
  readonly atLeast: boolean
  readonly maxHops: number
  /** What the chain is to pass on its way. */
  readonly via: readonly EntityView[]
}

export interface AnswerWords {
  /** All chains there are, the best of them, or some that a search found before it stopped. */
  readonly found: (count: number, which: 'all' | 'best' | 'some', ends: AnswerEnds) => string
  /** With any entity of a type as an end: one chain, the best, for each pair that has one. */
  readonly bestOfPairs: (count: number, which: 'all' | 'best' | 'some', ends: AnswerEnds) => string
  readonly none: (ends: AnswerEnds, maxHops: number) => string
  readonly noneYet: (ends: AnswerEnds) => string
  /** There is no chain but those that rest on brands named, on bids, or on both. */
  readonly onlyNamedOrBid: (count: number, named: boolean, bid: boolean, ends: AnswerEnds) => string
  readonly noOther: (ends: AnswerEnds, maxHops: number) => string
  readonly noOtherYet: string
  /** With several entities at an end: nothing inside a chain is an end of the question. */
  readonly passingEnds: string
  /** Ends that were named, of which no chain shown starts, or ends, at any. */
  readonly noneStartsAt: (entities: readonly EntityView[]) => string
  readonly noneEndsAt: (entities: readonly EntityView[]) => string
  /** What the question keeps out of every chain. */
  readonly excluded: (entities: readonly EntityView[], claims: number) => string
  readonly inferred: (count: number, all: number) => string
  readonly namedOrBid: (count: number) => string
  readonly namedOrBidCut: string
  readonly reachedFrom: (from: EndView, reach: Reach) => string
  readonly reachedTo: (to: EndView, reach: Reach) => string
  readonly cuts: Readonly<Record<Cut, string>>
  /** How much was looked at before one of those ended the search. */
  readonly explored: (ends: Pick<AnswerEnds, 'from' | 'to'>, explored: Explored) => string
  readonly coverage: CoverageWords
}

/** On what the graph rests, a sentence each. */
export interface CoverageWords {
  readonly documents: (counts: DocumentCounts) => string
  /** Documents besides those. */
  readonly listed: (count: number) => string
  readonly notes: string
}

export interface RelaxationWords {
  /** Filters that give no chain when each is loosened alone; none: all were as loose as can be. */
  readonly useless: (filters: readonly RelaxationKind[]) => string
  /** None was loosened, as the question itself was not searched to its end. */
  readonly untried: string
  /** What kept a filter from being tried to the end. */
  readonly cuts: Readonly<Record<Cut, string>>
  readonly strength: (strength: Strength) => string
  readonly standings: (standings: readonly Standing[]) => string
  readonly stages: (stages: readonly Stage[]) => string
  readonly window: (from: string | null, to: string | null) => string
  readonly noWindow: string
  readonly direction: string
  readonly hops: (hops: number) => string
}
