import * as commands from '../../server/generated/cli-operations.ts'
import * as page from '../../web/generated/operations.ts'

/** An operation that the page or the command line sends, with variables to send it with. */
export interface Case {
  readonly name: string
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

const of = (name: string, document: { toString(): string }, variables: Case['variables']): Case => ({
  name,
  text: document.toString(),
  variables,
})

const entity = (id: string) => ({ entity: id })
const question = (from: object, to: object, more: object = {}) => ({ question: { from, to, ...more } })

/** On the seed graph; each is also sent in the other languages. */
export const operations: readonly Case[] = [
  of('coverage', page.CoverageDocument, {}),
  of('search', page.SearchDocument, { query: 'axis', types: null, first: 10 }),
  of('search-words', page.SearchDocument, { query: 'guilin skynet', types: null, first: 10 }),
  of('entity', page.EntityDetailDocument, { id: 'noldus-information-technology', first: 5 }),
  of('collective', page.EntityDetailDocument, { id: 'tenders-recommending-axis', first: 5 }),
  of('neighbourhood', page.NeighbourhoodDocument, { id: 'axis-communications', first: 10 }),
  of('documents', page.DocumentsDocument, { first: 3 }),
  of('document', page.DocumentDetailDocument, { id: 'amnesty-france-2020-09' }),
  of('own-words', page.ClaimsDocument, { filter: { assertedByType: 'Vendor' }, first: 10 }),
  of('evidence', page.ClaimEvidenceDocument, { id: 'axis-skynet-guilin' }),
  of('answered', page.ClaimEvidenceDocument, { id: 'observer-xt-shihezi-sale-2012-awarded-to-noldus' }),
  of('path', page.AnswerDocument, question(entity('axis-communications'), entity('skynet'))),
  of('named-or-bid', page.AnswerDocument, question(entity('axis-communications'), { set: { type: 'Tender' } })),
  of('no-path', page.AnswerDocument, question({ set: { type: 'Vendor' } }, entity('sharp-eyes'))),
  of('relaxed', page.AnswerDocument, question(entity('noldus-information-technology'), entity('xpcc'), { maxHops: 1 })),
  of('command-path', commands.PathsDocument, question(entity('morpho'), entity('shanghai-public-security-bureau'))),
  of('command-search', commands.SearchDocument, { query: '天网', types: ['Programme'], first: 5, revision: null }),
]
