import type { Language } from '../../ontology/language.ts'
import { type Period, periodOf } from './date-parts.ts'
import type { LanguageWords, Relayed } from './language-words.ts'
import { literalWords } from './literal-words.ts'
import {
  type ClaimView,
  type EntityView,
  type HopView,
  isLiteralView,
  isUndatedMembership,
  type RelayView,
} from './views.ts'
import { paragraph, wordsOf } from './words-of.ts'

export interface SentenceOptions {
  /** Whether to add what the stage does not show; said once in a chain is enough (see `stageNotesOf`). */
  readonly stageNote?: boolean
}

/**
 * A claim as a sentence that names its speaker, the document that relays it, its stage and its time, with what it does
 * not show and whether it is disputed.
 */
export function claimSentence(claim: ClaimView, language: Language, options: SentenceOptions = {}): string {
  const words = wordsOf(language)
  const staged = !isLiteralView(claim) && claim.stage !== null
  const notes = [
    staged && claim.polarity === 'IS' && options.stageNote !== false && claim.stage !== null
      ? words.notes.stages[claim.stage]
      : null,
    !isLiteralView(claim) && claim.predicate === 'AFFILIATED_WITH' && claim.polarity === 'IS'
      ? words.notes.linkedOnly
      : null,
    claim.standing === 'DISPUTED'
      ? words.notes.disputed
      : claim.standing === 'RETRACTED'
        ? words.notes.retracted
        : null,
  ]
  return paragraph([attributed(claim, timedClause(claim, language, words), words), ...notes], language)
}

/** A step as the sentence of its best claim; empty for a step without claims. */
export function hopSentence(hop: HopView, language: Language, options: SentenceOptions = {}): string {
  const [best] = hop.claims
  return best === undefined ? '' : claimSentence(best, language, options)
}

/** For each step of a chain whether its sentence is the last at its stage, and so the one to say what is not shown. */
export function stageNotesOf(hops: readonly HopView[]): boolean[] {
  const stages = hops.map((hop) => hop.claims[0]?.stage ?? null)
  return stages.map((stage, i) => stage !== null && stages.lastIndexOf(stage) === i)
}

/** The clause with its time. What happened, or belongs to something, without a date, says that it has none. */
function timedClause(claim: ClaimView, language: Language, words: LanguageWords): string {
  const { attribution, dates } = words
  const period = periodOf(claim)
  const clause = clauseOf(claim, period, language, words)
  const when = dates.period(period)
  if (when !== null) return attribution.timed(clause, when)
  if (isLiteralView(claim)) return clause
  if (isUndatedMembership(claim) && claim.subject.type !== 'Programme') {
    const published = claim.relays[0]?.published ?? null
    const then = dates.period(periodOf({ validFrom: published, validTo: published, timing: 'WITHIN' }))
    return then === null ? attribution.timed(clause, null) : attribution.asOf(clause, then)
  }
  return claim.stage === null && !isUndatedMembership(claim) ? clause : attribution.timed(clause, null)
}

function clauseOf(claim: ClaimView, period: Period, language: Language, words: LanguageWords): string {
  if (isLiteralView(claim)) {
    const value = literalWords(claim.literal, language)
    const say = isInOurWords(claim) ? words.described : words.literals[claim.literal.predicate]
    return say(claim.subject, value, claim.polarity === 'IS_NOT')
  }
  const clause = words.clauses[claim.predicate]
  const { stage, qualifier, goods } = claim
  return clause[claim.polarity === 'IS' ? 'is' : 'isNot']({
    subject: asSpokenOf(claim.subject, claim, words),
    object: asSpokenOf(claim.object, claim, words),
    stage,
    qualifier,
    goods,
    past: period.to !== null || stage !== null,
  })
}

function attributed(claim: ClaimView, clause: string, { attribution }: LanguageWords): string {
  if (claim.codersKnowledge) return attribution.coder(clause)
  const { speaker, relays } = claim
  const [best] = relays
  if (isInOurWords(claim) && best) return attribution.ownWords(relayedBy(best, relays), clause)
  if ('party' in speaker) {
    const own = relays.find((relay) => relay.publisher.entity === speaker.party.id)
    if (own) return attribution.party(speaker.party, relayedBy(own, relays), clause)
    return best
      ? attribution.partyRelayed(speaker.party, speaker.medium, relayedBy(best, relays), clause)
      : attribution.undocumented(speaker.party.label, clause)
  }
  if ('publisher' in speaker) {
    const own = relays.find((relay) => relay.publisher.id === speaker.publisher.id)
    if (own) return attribution.publisher(relayedBy(own, relays), clause)
    return best
      ? attribution.publisherRelayed(speaker.publisher.name, relayedBy(best, relays), clause)
      : attribution.undocumented(speaker.publisher.name, clause)
  }
  return best ? attribution.unknownSpeaker(relayedBy(best, relays), clause) : attribution.undocumented(null, clause)
}

/** A company that speaks of itself is "the company" in what it says. */
function asSpokenOf(party: EntityView, { speaker, codersKnowledge }: ClaimView, { nouns }: LanguageWords): EntityView {
  const speaks = !codersKnowledge && 'party' in speaker && speaker.party.id === party.id && party.type === 'Vendor'
  return speaks ? { ...party, label: nouns.theCompany } : party
}

/** A description that no source wrote: nobody else is made to say it. */
const isInOurWords = (claim: ClaimView): boolean =>
  isLiteralView(claim) && claim.literal.predicate === 'description' && !('value' in claim.literal.value)

function relayedBy({ publisher, published }: RelayView, relays: readonly RelayView[]): Relayed {
  return { publisher: publisher.name, date: published, others: relays.length - 1 }
}
