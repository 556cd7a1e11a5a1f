import { keepPreviousData, skipToken, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
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
  const request = JSON.stringify({ query: operation.toString(), variables })
  const { data, errors } = (await answerTo(request, signal)) as GraphqlResponse<Result>
  const [error] = errors ?? []
  if (error) throw apiError(error)
  if (data === null || data === undefined) throw new ApiError('INTERNAL', 'the answer holds no data')
  return data
}

/** Whoever shows a session that is over is told so once, and from then on is a visitor: so it is asked again. */
async function answerTo(request: string, signal: AbortSignal | undefined): Promise<unknown> {
  const answer = await post(request, signal)
  const [error] = (answer as GraphqlResponse<unknown>).errors ?? []
  return error?.extensions?.reason === 'SESSION_OVER' ? post(request, signal) : answer
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

interface Change<Variables> {
  run(variables: Variables): void
  /** What it was refused with; null while it wasn't. */
  readonly error: unknown
  readonly pending: boolean
}

/** One operation that changes something, each time it is run. */
export function useChange<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  onDone: (result: Result) => Promise<void>,
): Change<Variables> {
  const { mutate, error, isPending } = useMutation({
    mutationFn: (variables: Variables) => ask(operation, variables),
    onSuccess: onDone,
  })
  return { run: mutate, error, pending: isPending }
}

export const operationKey = <Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
) => [operation.toString(), variables] as const
