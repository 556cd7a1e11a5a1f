import { sha256OfText } from '../../server/features/evidence/passage/seal.ts'

/** Changes as somebody at the desk writes them: without what the desk fills in. */

type Fields = Readonly<Record<string, unknown>>

const words = (text: string) => ({ en: text, fr: text, zh: text })

export const putting = (kind: string, record: Fields) => ({ op: 'put', kind, record })

export const sale = (id: string, more: Fields = {}): Fields => ({
  id,
  subject: 'maker',
  predicate: 'SUPPLIES',
  object: { entity: 'body' },
  polarity: 'IS',
  stage: 'SOLD',
  assertedBy: { unknown: true },
  ...more,
})

const quote = 'sold to the bureau'

export const passage = (id: string, claim: string, more: Fields = {}): Fields => ({
  id,
  claim,
  document: 'report',
  stance: 'SUPPORTS',
  credibility: { grade: '2', reason: words('the contract is shown') },
  selector: {
    start: 10,
    end: 10 + quote.length,
    locator: words('second paragraph'),
    passage: { exact: quote, prefix: '', suffix: ', in 2012', sha256: sha256OfText(quote) },
  },
  summary: words('the maker sold it'),
  ...more,
})

/** A claim with its passage. */
export const claimed = (id: string, more: Fields = {}) => [
  putting('claim', sale(id, more)),
  putting('citation', passage(`${id}-cited`, id)),
]
