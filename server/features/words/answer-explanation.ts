import type { Language } from '../../ontology/language.ts'
import type { DocumentCounts } from '../coverage/coverage.ts'
import type { PathFlag } from '../path/flags.ts'
import type { Cut } from '../path/limits.ts'
import type { PathQuestion } from '../path/question.ts'
import type { Explored } from '../path/search/looked-at.ts'
import type { RelaxationKind } from '../path/search/relaxation.ts'
import { coverageWords } from './coverage-words.ts'
import type { FilteredView } from './filter-words.ts'
import type { Reach } from './language-words.ts'
import type { EndView, EntityView, SetView } from './views.ts'
import { capitalised, paragraph, wordsOf } from './words-of.ts'

/** A question, with what it speaks of. */
export interface AskedView {
  readonly question: PathQuestion
  readonly from: EndView
  readonly to: EndView
  /** What its chains pass on their way. */
  readonly via: readonly EntityView[]
}

/** What an answer's summary is made from. */
export interface SummaryView extends FilteredView {
  /** The sets among the ends that nothing fits. */
  readonly empty: readonly SetView[]
  /** The entities named at each end, where there are several, at which no chain shown starts or ends. */
  readonly absent: { readonly from: readonly EntityView[]; readonly to: readonly EntityView[] }
  /** How many chains are shown, and how many of them have an inferred junction. */
  readonly paths: number
  readonly withInferredJunction: number
  readonly namedOrBid: NamedOrBidView
  /** Which limits ended the search for the chains shown. */
  readonly cuts: readonly Cut[]
  /** How much was looked at for them, if one did. */
  readonly explored: Explored | null
  /** The next four are set when no chain was found. */
  readonly exploration: ExplorationView | null
  readonly relaxation: RelaxationView | null
  /** The filters that do not help, loosened alone. */
  readonly relaxationsUseless: readonly RelaxationKind[]
  /** The limit that kept some of them from being tried. */
  readonly relaxationCut: Cut | null
}

/** What an answer's explanation is made from. */
export interface AnswerView extends SummaryView {
  readonly coverage: DocumentCounts
}

/** Chains that rest on a brand named in a tender, or on a bid. */
export interface NamedOrBidView {
  readonly count: number
  /** Whether some rest on a brand named, and some on a bid. */
  readonly named: boolean
  readonly bid: boolean
  /** Whether a limit ended the search for them. */
  readonly cut: boolean
}

/** How far the search got from each end. */
export interface ExplorationView {
  readonly from: ReachedView
  readonly to: ReachedView
  readonly partial: boolean
}

export interface ReachedView {
  readonly count: number
  /** All of them, or some of the furthest. */
  readonly named: readonly EntityView[]
}

export interface RelaxationView {
  readonly kind: RelaxationKind
  /** The question as it would have to be asked. */
  readonly question: PathQuestion
}

/**
 * An answer in words: what was found, or that there is no sourced chain in this graph (which does not say that nothing
 * was supplied), how far each side got, which filter would help or that none does, which limits ended the search, and
 * on how much the graph rests. Where all that was found is a brand named or a bid, that comes first.
 */
export function answerExplanation(answer: AnswerView, language: Language): string {
  const { exploration } = answer
  return paragraph(
    [
      ...foundWords(answer, language),
      exploration && reachedFromWords(answer, exploration, language),
      exploration && reachedToWords(answer, exploration, language),
      ...limitsWords(answer, language),
      coverageWords(answer.coverage, language),
    ],
    language,
  )
}

/** The explanation without how far each side got and without coverage, for who shows those beside it. */
export function answerSummary(answer: SummaryView, language: Language): string {
  return paragraph([...foundWords(answer, language), ...limitsWords(answer, language)], language)
}

/** Which filters help, and which limits ended the search. */
function limitsWords(answer: SummaryView, language: Language): string[] {
  const { answers } = wordsOf(language)
  return [
    ...loosenedWords(answer, language),
    ...answer.cuts.map((reason) => answers.cuts[reason]),
    ...(answer.explored ? [exploredWords(answer, answer.explored, language)] : []),
  ]
}

/** How much was looked at from each end: a sentence. */
export const exploredWords = ({ from, to }: AskedView, explored: Explored, language: Language): string =>
  wordsOf(language).answers.explored({ from, to }, explored)

function foundWords(answer: SummaryView, language: Language): (string | null)[] {
  const { answers, ends } = wordsOf(language)
  const { question, excluded, empty, absent } = answer
  const claims = question.excludeClaims.length
  return [
    ...chainsWords(answer, language),
    ...empty.map(ends.nobody),
    absent.from.length > 0 ? answers.noneStartsAt(absent.from) : null,
    absent.to.length > 0 ? answers.noneEndsAt(absent.to) : null,
    leavesOutPassing(answer) ? answers.passingEnds : null,
    excluded.length + claims > 0 ? answers.excluded(excluded, claims) : null,
    answer.withInferredJunction > 0 ? answers.inferred(answer.withInferredJunction, answer.paths) : null,
    answer.namedOrBid.cut ? answers.namedOrBidCut : null,
  ]
}

/**
 * Whether chains there are may be left out because they pass an end: a part of such a chain is one itself, so that none
 * of them is where none is found, unless a waypoint has to be passed too.
 */
function leavesOutPassing({ from, to, via, paths, namedOrBid }: SummaryView): boolean {
  const several = [from, to].some((end) => 'set' in end || end.entities.length > 1)
  return several && (paths + namedOrBid.count > 0 || via.length > 0)
}

function chainsWords(answer: SummaryView, language: Language): string[] {
  const { answers } = wordsOf(language)
  const { from, to, via, question, paths, namedOrBid } = answer
  const ends = { from, to, via }
  const cut = answer.cuts.length > 0
  if (paths > 0) {
    const which = cut ? 'some' : paths < question.k ? 'all' : 'best'
    const ofPairs = 'set' in from || 'set' in to
    return [
      (ofPairs ? answers.bestOfPairs : answers.found)(paths, which, ends),
      ...(namedOrBid.count > 0 ? [answers.namedOrBid(namedOrBid.count)] : []),
    ]
  }
  if (namedOrBid.count > 0)
    return [
      answers.onlyNamedOrBid(namedOrBid.count, namedOrBid.named, namedOrBid.bid, ends),
      cut ? answers.noOtherYet : answers.noOther(ends, question.maxHops),
    ]
  return [cut ? answers.noneYet(ends) : answers.none(ends, question.maxHops)]
}

/** How far the search got from the start: a sentence. */
export function reachedFromWords(
  asked: AskedView,
  { from: reached, partial }: ExplorationView,
  language: Language,
): string {
  return capitalised(wordsOf(language).answers.reachedFrom(asked.from, reachOf(reached, partial, asked)))
}

/** How far it got from the end, against the supply: a sentence. */
export function reachedToWords(
  asked: AskedView,
  { to: reached, partial }: ExplorationView,
  language: Language,
): string {
  return capitalised(wordsOf(language).answers.reachedTo(asked.to, reachOf(reached, partial, asked)))
}

const reachOf = ({ count, named }: ReachedView, atLeast: boolean, { via, question }: AskedView): Reach => ({
  count,
  named,
  all: named.length === count,
  atLeast,
  maxHops: question.maxHops,
  via,
})

/** Which filter helps when it is loosened; that none does; or what kept that from being known. */
function loosenedWords(answer: SummaryView, language: Language): string[] {
  const { relaxations } = wordsOf(language)
  const { relaxation, relaxationsUseless: useless, relaxationCut: cut } = answer
  if (answer.paths > 0) return []
  if (answer.cuts.length > 0) return [relaxations.untried]
  if (relaxation) return [relaxationWords(relaxation, answer.question, language)]
  return [
    ...(useless.length > 0 || cut === null ? [relaxations.useless(useless)] : []),
    ...(cut === null ? [] : [relaxations.cuts[cut]]),
  ]
}

/** What to loosen, against the question as it was asked. */
export function relaxationWords({ kind, question }: RelaxationView, asked: PathQuestion, language: Language): string {
  const { relaxations } = wordsOf(language)
  const { minStrength, standings, stages, validFrom, validTo, maxHops } = question
  switch (kind) {
    case 'STRENGTH':
      return relaxations.strength(minStrength)
    case 'STANDING':
      return relaxations.standings(standings.filter((standing) => !asked.standings.includes(standing)))
    case 'STAGE':
      return relaxations.stages(stages.filter((stage) => !asked.stages.includes(stage)))
    case 'WINDOW':
      return validFrom === null && validTo === null ? relaxations.noWindow : relaxations.window(validFrom, validTo)
    case 'DIRECTION':
      return relaxations.direction
    case 'HOPS':
      return relaxations.hops(maxHops)
  }
}

export function flagWords({ code, hop }: PathFlag, language: Language): string {
  return wordsOf(language).flags[code](hop)
}
