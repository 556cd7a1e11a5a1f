import { type ExecutionResult, GraphQLError } from 'graphql'
import { errorCodes } from '../errors.ts'
import { publicError, statusOf } from '../public-error.ts'
import type { MediaType } from './media-type.ts'
import { publicGraphqlError } from './public-graphql-error.ts'

/** An answer as GraphQL over HTTP sends it. */
export interface GraphqlAnswer {
  readonly status: number
  readonly body: ExecutionResult
}

/**
 * The answer to a request that GraphQL could be asked: 200 under `application/json` whatever came of it, and under
 * `application/graphql-response+json` only where there are data.
 */
export function answerOf(result: ExecutionResult, type: MediaType): GraphqlAnswer {
  const errors = result.errors?.map(publicGraphqlError)
  const body: ExecutionResult = {
    ...(errors === undefined ? {} : { errors }),
    ...(result.data === undefined ? {} : { data: result.data }),
  }
  const code = errors?.[0]?.extensions.code as keyof typeof errorCodes | undefined
  const failed = type === 'application/graphql-response+json' && (result.data ?? null) === null
  return { status: failed && code !== undefined ? errorCodes[code].status : 200, body }
}

/** The answer to a request that GraphQL could not even be asked. */
export function refusal(error: unknown): GraphqlAnswer {
  const { code, message, refusal } = publicError(error)
  const extensions = { code, ...refusal }
  return { status: statusOf(error), body: { errors: [new GraphQLError(message, { extensions })] } }
}

/** What was thrown before the execution, as a result without data. */
export function failedResult(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] }
  const several = (error as { readonly errors?: unknown }).errors
  if (Array.isArray(several) && several.length > 0 && several.every((one) => one instanceof GraphQLError))
    return { errors: several }
  const originalError = error instanceof Error ? error : new Error(String(error))
  return { errors: [new GraphQLError(originalError.message, { originalError })] }
}
