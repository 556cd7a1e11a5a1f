import { GraphQLError } from 'graphql'
import { errorCodes } from '../errors.ts'
import { type PublicError, publicError } from '../public-error.ts'
import { limits } from './limits.ts'

/** An error of a GraphQL answer as it may be shown, with a code of the one table. */
export function publicGraphqlError(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path } = error
  const { code, message, refusal } = asked(error) ?? publicError(error.originalError ?? error)
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code, ...refusal } })
}

/** Whether whoever runs the server has to know of it. */
export const isFault = (error: GraphQLError): boolean =>
  asked(error) === null && errorCodes[publicError(error.originalError ?? error).code].status >= 500

/** What is wrong with the request itself: its text, its fields, its variables. These messages quote nothing else. */
function asked(error: GraphQLError): PublicError | null {
  if (error.message.endsWith('tokens. Parsing aborted.'))
    return {
      code: 'TOO_COMPLEX',
      message: `This request has more than the ${limits.tokens} words and signs allowed. Send several requests.`,
    }
  const { originalError: original } = error
  const isArgument = original instanceof GraphQLError && original.nodes !== undefined
  const isBeforeExecution = error.path === undefined && (original === undefined || original instanceof GraphQLError)
  return isArgument || isBeforeExecution ? { code: 'BAD_INPUT', message: error.message } : null
}
