import { execute, parse, validate } from 'graphql'
import type { Asker } from '../authorisation/asker.ts'
import type { Store } from '../store/store.ts'
import { graphqlContext, type ServiceOptions } from './context.ts'
import { executableSchema } from './executable-schema.ts'
import { answerOf, failedResult, type GraphqlAnswer } from './graphql-answer.ts'
import type { GraphqlRequest } from './graphql-request.ts'
import { checkLimits, limits } from './limits.ts'
import { isFault } from './public-graphql-error.ts'
import { resolvers } from './resolvers.ts'

/**
 * Answers as the API does, with its resolvers and limits, for whoever holds the store in the same process: without a
 * server, whose modules take longer to load than a question to answer. Who can open the store may
 * ask as anybody. `report` is told what is nobody's input.
 */
export function answerHere(
  store: Store,
  asker: Asker,
  options: ServiceOptions,
  report: (fault: Error) => void,
): (asked: GraphqlRequest) => Promise<GraphqlAnswer> {
  const schema = executableSchema(resolvers)
  const resultOf = async ({ query, operationName, variables }: GraphqlRequest) => {
    const document = parse(query, { maxTokens: limits.tokens })
    const errors = validate(schema, document)
    if (errors.length > 0) return { errors }
    checkLimits(schema, document, operationName, variables)
    return execute({
      schema,
      document,
      contextValue: graphqlContext(store, asker, new AbortController().signal, options),
      variableValues: { ...variables },
      operationName,
    })
  }
  return async (asked) => {
    const result = await resultOf(asked).catch(failedResult)
    for (const error of result.errors ?? []) if (isFault(error)) report(error.originalError ?? error)
    return answerOf(result, 'application/json')
  }
}
