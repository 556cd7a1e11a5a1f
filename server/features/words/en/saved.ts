import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { Where } from '../../saved/path-change.ts'
import { type DatedClaim, datePartsOf, periodOf } from '../date-parts.ts'
import type { LanguageWords } from '../language-words.ts'
import type { SavedWords } from '../saved-words.ts'
import { dates } from './dates.ts'
import { flags } from './sentences.ts'

const of = (where: Where<string>) => (typeof where === 'number' ? `of step ${where}` : `on ${where.about}`)
const to = (where: Where<string>) => (typeof where === 'number' ? `step ${where}` : `what is said of ${where.about}`)
const graded = (weaker: boolean) => (weaker ? 'weaker' : 'stronger')
const when = (claim: DatedClaim) => dates.period(periodOf(claim)) ?? 'not given'
const stage = (name: keyof typeof stages | null) => (name === null ? 'none' : `“${stages[name].en}”`)
const chains = (count: number) => (count === 1 ? '1 other chain' : `${count} other chains`)

const changes: SavedWords['changes'] = {
  END_GONE: () => 'The question cannot be asked today: something that it names is no longer in the graph as it was.',
  CHAIN_GONE: () => 'Asked today, the question no longer gives this chain.',
  CHAIN_OUTRANKED: () =>
    'Asked today, the question gives other chains: all steps of this one still hold, and it is not among the chains shown.',
  CHAIN_NOT_REACHED: () =>
    'Asked today, the search stopped at a limit before it came to this chain; all steps of it still hold.',
  CHAIN_MOVED: ({ was, is }) => `It was chain ${was} of the answer and is now chain ${is}.`,
  SUPPLIED_NOW: () => 'The chain no longer rests on a brand named in a tender, or on a bid, alone.',
  NAMED_OR_BID_NOW: () => 'The chain now rests on a brand named in a tender, or on a bid: it no longer shows supply.',
  STRONGER_CHAIN: ({ count }) => (count === 1 ? 'A stronger chain exists now.' : `${count} stronger chains exist now.`),
  OTHER_CHAINS: ({ was, is }) =>
    was === is
      ? `Of the other chains of the answer, at least one has changed.`
      : `The answer now holds ${chains(is)}; it held ${was}.`,
  CUT_NOW: () => 'Asked today, the search stopped at a limit: the answer may not be the whole one.',
  WHOLE_NOW: () => 'When it was saved the search had stopped at a limit; today it was whole.',
  CHAIN_STRENGTH: ({ was, is, weaker }) =>
    `The chain is now ${graded(weaker)}: ${strengths[is].en}, was ${strengths[was].en}.`,
  WEAKEST_STEP: ({ was, is }) => `Its weakest step is now step ${is}; it was step ${was}.`,
  JUNCTION_INFERRED: ({ hop }) =>
    `After step ${hop}, only the organisation is now shown to be the same; the goods may differ.`,
  JUNCTION_CARRIED: ({ hop }) => `A single passage now supports steps ${hop} and ${hop + 1} together.`,
  FLAG_NEW: ({ flag }) => `New: ${flags[flag.code](flag.hop)}`,
  FLAG_OVER: ({ flag }) => `No longer so: ${flags[flag.code](flag.hop)}`,
  STEP_GONE: ({ hop }) => `No claim carries step ${hop} any more, with the filters of the question.`,
  STEP_STRENGTH: ({ hop, was, is, weaker }) =>
    `Step ${hop} is now ${graded(weaker)}: ${strengths[is].en}, was ${strengths[was].en}.`,
  STEP_DISPUTED: ({ hop }) => `Step ${hop} is now disputed.`,
  STEP_UNDISPUTED: ({ hop }) => `Step ${hop} is no longer disputed.`,
  CLAIM_NEW: ({ where }) => `A new claim belongs to ${to(where)}.`,
  CLAIM_GONE: ({ where }) => `A claim ${of(where)} is no longer in the graph.`,
  CLAIM_FILTERED: ({ where }) => `A claim ${of(where)} no longer passes the filters of the question.`,
  CLAIM_RETRACTED: ({ where }) => `A claim ${of(where)} was retracted.`,
  CLAIM_CONFIRMED: ({ where }) => `A claim ${of(where)} is now confirmed.`,
  CLAIM_STANDING: ({ where, was, is }) =>
    `A claim ${of(where)} now stands as ${standings[is].en}; it stood as ${standings[was].en}.`,
  CLAIM_STRENGTH: ({ where, was, is, weaker }) =>
    `A claim ${of(where)} is now ${graded(weaker)}: ${strengths[is].en}, was ${strengths[was].en}.`,
  CLAIM_STAGE: ({ where, was, is }) => `The stage of a claim ${of(where)} is now ${stage(is)}; it was ${stage(was)}.`,
  CLAIM_DATES: ({ where, was, is }) => `The time of a claim ${of(where)} is now ${when(is)}; it was ${when(was)}.`,
  CLAIM_AMENDED: ({ where }) => `A claim ${of(where)} was amended.`,
  CLAIM_EVIDENCE: ({ where }) => `What the evidence of a claim ${of(where)} comes to has changed.`,
  CLAIM_RECORDED_ANEW: ({ where }) => `A claim ${of(where)} was recorded again, as it was.`,
  SOURCE_NEW: ({ where, source }) => `A new source supports ${to(where)}: ${source}.`,
  PASSAGE_NEW: ({ where, source, against }) =>
    against
      ? `A passage of ${source} now contradicts a claim ${of(where)}.`
      : `Another passage of ${source} is cited for a claim ${of(where)}.`,
  PASSAGE_GONE: ({ where, source }) => `A passage of ${source} is no longer cited for a claim ${of(where)}.`,
  PASSAGE_RETRACTED: ({ where, source }) =>
    `A citation of ${source} for a claim ${of(where)} was retracted and no longer counts.`,
  PASSAGE_AMENDED: ({ where, source }) => `A citation of ${source} for a claim ${of(where)} was amended.`,
  ANSWER_NEW: ({ where, party }) => `An answer by ${party} to a claim ${of(where)} came since.`,
  ANSWER_GONE: ({ where, party }) => `An answer by ${party} to a claim ${of(where)} is no longer in the graph.`,
  ANSWER_AMENDED: ({ where, party }) =>
    `What is recorded of the answer by ${party} to a claim ${of(where)} was amended.`,
  DOCUMENT_AMENDED: ({ document }) => `What is recorded of the document “${document}” was amended.`,
  SOURCE_GRADE: ({ source, was, is }) => `The reliability of ${source} is now graded ${is}; it was ${was}.`,
  SOURCE_AMENDED: ({ source }) => `What is recorded of the source ${source} was amended.`,
  ENTITY_NAME: ({ was, is }) => (was === is ? `The names of ${is} have changed.` : `${was} is now called ${is}.`),
  ENTITY_AMENDED: ({ name }) => `What is recorded of ${name} was amended.`,
  ENTITY_GONE: ({ name }) => `${name} is no longer in the graph.`,
  RECORDS: () => 'Something else that this chain was shown from has changed.',
}

export const saved: LanguageWords['saved'] = {
  changes,
  citation: ({ title, id, saved: date, revision, address, namedOrBid, partial, withdrawn }) =>
    [
      `${title}.`,
      namedOrBid && 'Named or bid, not supplied.',
      `Filière, saved path ${id}, as of revision ${revision}, saved ${dates.date(datePartsOf(date))}.`,
      partial && 'The search had stopped at a limit.',
      withdrawn && 'Withdrawn since.',
      address,
    ]
      .filter((part) => part !== false)
      .join(' '),
}
