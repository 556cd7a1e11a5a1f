import type { Addresses } from '../../state/address.ts'
import { type AnswerState, emptyState } from '../../state/answer-state.ts'

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
      from: { entity: 'axis-communications' },
      to: { entity: 'skynet-guilin' },
      selected: { kind: 'hop', hop: 0 },
    }),
  },
  {
    id: 'morpho',
    address: chains({ from: { entity: 'morpho' }, to: { entity: 'shanghai-public-security-bureau' } }),
  },
  {
    id: 'noldus',
    address: chains({ from: { entity: 'noldus-information-technology' }, to: { entity: 'xpcc' } }),
  },
  { id: 'facereader', address: chains({ from: { entity: 'facereader' }, to: { type: 'Buyer' } }) },
  {
    id: 'tenders',
    address: chains({
      from: { entity: 'axis-communications' },
      to: { type: 'Tender' },
      chain: { list: 'named', index: 0 },
    }),
  },
  { id: 'ownWords', address: (to) => to.claims({ assertedBy: 'Vendor' }) },
  { id: 'sharpEyes', address: chains({ from: { type: 'Vendor' }, to: { entity: 'sharp-eyes' } }) },
]
