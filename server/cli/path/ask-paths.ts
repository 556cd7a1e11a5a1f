import {
  NamedOrBidDocument,
  type PathQuestionInput,
  PathsDocument,
  type PathsQuery,
  type PrintedChainFragment,
} from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import type { Client } from '../client/client.ts'
import { apiLanguage } from '../options.ts'

export type PathAnswer = Omit<PathsQuery['paths'], 'namedOrBid'> & {
  readonly namedOrBid: readonly PrintedChainFragment[]
}

/** The whole answer. Two requests, as one for fifty chains of both kinds would be more than the API allows at a time. */
export async function askPaths(
  client: Client,
  question: PathQuestionInput,
  budget: number | undefined,
  language: Language,
): Promise<PathAnswer> {
  const variables = { question, budget, language: apiLanguage(language) }
  const { paths: answer } = await client.query(PathsDocument, variables)
  if (answer.namedOrBid.length === 0) return { ...answer, namedOrBid: [] }
  const asOfTheSame = { ...variables, question: { ...question, revision: answer.revision } }
  const { paths: rest } = await client.query(NamedOrBidDocument, asOfTheSame)
  return { ...answer, namedOrBid: rest.namedOrBid }
}
