import type { GraphqlContext } from '../../graphql/context.ts'
import { answerPaths, type PathAnswer } from './answer.ts'
import { budgetAllowed, type PathQuestion } from './question.ts'
import type { Parts } from './search/answer-search.ts'
import { storeGraph } from './store-graph.ts'

/** Answers a complete question for one request: in so many milliseconds, and no longer than whoever asked is there. */
export async function answerQuestion(
  { store, signal, searchPaths, takesLong }: GraphqlContext,
  question: PathQuestion,
  milliseconds: number = budgetAllowed.default,
  parts?: Parts,
): Promise<PathAnswer> {
  const answer = await answerPaths(storeGraph(store, question.revision), question, {
    limits: { milliseconds },
    signal,
    search: searchPaths,
    ...(parts === undefined ? {} : { parts }),
  })
  await takesLong()
  signal.throwIfAborted()
  return answer
}
