import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Refusal } from '../../server/errors.ts'
import type { TypedDocumentString } from '../generated/operations.ts'

/** What the server, or the way to it, answered instead of data. `code` is one of the API's codes, or `NETWORK`. */
export class ApiError extends Error {
  readonly code: string
  /** Why exactly, where the server says more than the code. */
  readonly refusal: Refusal | null

  constructor(code: string, message: string, options: ErrorOptions & { readonly refusal?: Refusal | null } = {}) {
    super(message, options)
    this.name = 'ApiError'
    this.code = code
    this.refusal = options.refusal ?? null
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

interface GraphqlResponse<T> {
  readonly data?: T | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string } & Partial<Refusal>
  }[]
}

/** Asks the API. Throws `ApiError` only, aborts aside. */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const body = await post(JSON.stringify({ query: operation.toString(), variables }), signal)
  const { data, errors } = body as GraphqlResponse<Result>
  const [error] = errors ?? []
  if (error) throw apiError(error)
  if (data === null || data === undefined) throw new ApiError('INTERNAL', 'the answer holds no data')
  return data
}

function apiError({ message, extensions = {} }: NonNullable<GraphqlResponse<unknown>['errors']>[number]): ApiError {
  const { code = 'INTERNAL', reason, details = {} } = extensions
  return new ApiError(code, message, { refusal: reason === undefined ? null : { reason, details } })
}

async function post(body: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      ...(signal && { signal }),
    })
    return await response.json()
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('NETWORK', 'the server did not answer', { cause })
  }
}

/** One operation as a cached query; `null` variables: not yet. */
export function useOperation<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
  options: { readonly keepPrevious?: boolean } = {},
): UseQueryResult<Result> {
  return useQuery<Result>({
    queryKey: operationKey(operation, variables),
    queryFn: variables === null ? skipToken : ({ signal }) => ask(operation, variables, signal),
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
  })
}

export const operationKey = <Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
) => [operation.toString(), variables] as const
