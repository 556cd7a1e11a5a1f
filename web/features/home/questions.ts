import type { Addresses } from '../../state/address.ts'
import { type AnswerState, emptyState } from '../../state/answer-state.ts'
import { anyOf, entityEnd } from '../../state/question-edits.ts'

export interface OfferedQuestion {
  /** Its words are `home.questions.<id>`. */
  readonly id: 'axis' | 'morpho' | 'noldus' | 'facereader' | 'tenders' | 'ownWords' | 'sharpEyes'
  address(to: Addresses): string
}

const chains =
  (state: Partial<AnswerState>) =>
  (to: Addresses): string =>
    to.answer({ ...emptyState, ...state })

/** The questions that the first page offers, each a link to its whole answer. */
export const offeredQuestions: readonly OfferedQuestion[] = [
  {
    id: 'axis',
    address: chains({
      from: entityEnd('axis-communications'),
      to: entityEnd('skynet-guilin'),
      selected: { kind: 'hop', hop: 0 },
    }),
  },
  {
    id: 'morpho',
    address: chains({ from: entityEnd('morpho'), to: entityEnd('shanghai-public-security-bureau') }),
  },
  {
    id: 'noldus',
    address: chains({ from: entityEnd('noldus-information-technology'), to: entityEnd('xpcc') }),
  },
  { id: 'facereader', address: chains({ from: entityEnd('facereader'), to: anyOf('Buyer') }) },
  {
    id: 'tenders',
    address: chains({
      from: entityEnd('axis-communications'),
      to: anyOf('Tender'),
      chain: { list: 'named', index: 0 },
    }),
  },
  { id: 'ownWords', address: (to) => to.claims({ assertedBy: 'Vendor' }) },
  { id: 'sharpEyes', address: chains({ from: anyOf('Vendor'), to: entityEnd('sharp-eyes') }) },
]
