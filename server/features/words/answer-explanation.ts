import type { EntityType } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import type { DocumentCounts } from '../coverage/read-coverage.ts'
import type { PathFlag } from '../path/flags.ts'
import type { Cut } from '../path/limits.ts'
import type { PathQuestion } from '../path/question.ts'
import type { RelaxationKind } from '../path/relaxation.ts'
import { coverageWords } from './coverage-words.ts'
import type { EntityView } from './views.ts'
import { paragraph, wordsOf } from './words-of.ts'

/** An end of the question: an entity, or any entity of a type. */
export type EndView = EntityView | { readonly anyOf: EntityType }

export interface AnswerView {
  readonly from: EndView
  readonly to: EndView
  readonly question: PathQuestion
  /** How many chains are shown, and how many of them have an inferred junction. */
  readonly paths: number
  readonly withInferredJunction: number
  readonly namedOrBid: number
  /** Which limits ended the search for the chains shown. */
  readonly cuts: readonly Cut[]
  /** Whether a limit ended the search for those that rest on a brand named, or on a bid. */
  readonly namedOrBidCut: boolean
  /** Set when no chain was found. */
  readonly exploration: {
    readonly fromReached: number
    readonly toReached: number
    readonly partial: boolean
  } | null
  readonly relaxation: RelaxationView | null
  /** Whether time was up before every relaxation was tried. */
  readonly relaxationCut: boolean
  readonly coverage: DocumentCounts
}

export interface RelaxationView {
  readonly kind: RelaxationKind
  /** The question as it would have to be asked. */
  readonly question: PathQuestion
}

/**
 * An answer in words: what was found, or that there is no sourced chain in this graph (which does not say that nothing
 * was supplied), what was explored, what would help, which limits ended the search, and on how much the graph rests.
 */
export function answerExplanation(answer: AnswerView, language: Language): string {
  const { answers, nouns } = wordsOf(language)
  const nameOf = (end: EndView) => ('anyOf' in end ? answers.anyOf(end.anyOf) : nouns.phrase(end))
  const [from, to] = [nameOf(answer.from), nameOf(answer.to)]
  const cut = answer.cuts.length > 0
  const which = cut ? 'some' : answer.paths < answer.question.k ? 'all' : 'best'
  const ofPairs = 'anyOf' in answer.from || 'anyOf' in answer.to
  const found =
    answer.paths > 0
      ? (ofPairs ? answers.bestOfPairs : answers.found)(answer.paths, which, from, to)
      : cut
        ? answers.noneYet(from, to)
        : answers.none(from, to, answer.question.maxHops)
  const { exploration, relaxation, coverage } = answer
  return paragraph(
    [
      found,
      answer.withInferredJunction > 0 ? answers.inferred(answer.withInferredJunction, answer.paths) : null,
      answer.namedOrBid > 0 ? answers.namedOrBid(answer.namedOrBid) : null,
      answer.namedOrBidCut ? answers.namedOrBidCut : null,
      exploration && answers.explored(from, to, exploration.fromReached, exploration.toReached, exploration.partial),
      relaxation && relaxationWords(relaxation, answer.question, language),
      answer.relaxationCut ? answers.relaxationCut : null,
      ...answer.cuts.map((reason) => answers.cuts[reason]),
      coverageWords(coverage, language),
    ],
    language,
  )
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
