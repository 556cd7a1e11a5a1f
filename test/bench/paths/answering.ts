import { buildApp } from '../../../server/app.ts'
import { answerPaths, type PathAnswer } from '../../../server/features/path/answer.ts'
import type { PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import type { PathQuestion } from '../../../server/features/path/question.ts'
import { openPathSearch } from '../../../server/features/path/resident/open-path-search.ts'
import type { Loaded } from '../../../server/features/path/resident/resident-search.ts'
import { allParts, type Parts } from '../../../server/features/path/search/answer-search.ts'
import { planPathQueries, storeGraph } from '../../../server/features/path/store-graph.ts'
import { EntryRegistry } from '../../../server/registry/entry-registry.ts'
import type { Store } from '../../../server/store/store.ts'
import { AnswerDocument } from '../../../web/generated/operations.ts'
import { noFiles } from '../../support/no-files.ts'

/** A store that answers path questions as the server does. */
export interface Answering {
  /** The chains of supply alone, as plain data: what is asked of Neo4j's own search. */
  chains(question: PathQuestion): Promise<PathAnswer>
  /** All that the API finds: those named or bid too, and where there are none, why. */
  whole(question: PathQuestion): Promise<PathAnswer>
  /** The request of the page, over the whole server but for the network. */
  page(question: PathQuestionInput): Promise<void>
  /** The graph in memory. */
  readonly loaded: Loaded | null
  /** Leaves the store open. */
  close(): Promise<void>
}

export async function openAnswering(given: Store): Promise<Answering> {
  await planPathQueries(given)
  const { store, search, loaded, close } = await openPathSearch(given, console.error)
  const config = {
    host: '127.0.0.1',
    allowedHosts: null,
    token: 'bench',
    files: noFiles,
    visitors: 'ACCEPTED',
    logLevel: 'silent',
  } as const
  const app = buildApp(config, store, new EntryRegistry(), { maxEventLoopDelay: 0, searchPaths: search })
  const query = AnswerDocument.toString()
  const answer = (question: PathQuestion, parts: Parts) =>
    answerPaths(storeGraph(store, question.revision), question, { search, parts })
  return {
    chains: (question) => answer(question, { namedOrBid: false, absence: false }),
    whole: (question) => answer(question, allParts),
    page: async (question) => {
      const payload = { query, variables: { question, language: 'EN' } }
      const { errors } = (await app.inject({ method: 'POST', url: '/graphql', payload })).json()
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
    },
    loaded: await loaded,
    close: async () => {
      await app.close()
      await close()
    },
  }
}
