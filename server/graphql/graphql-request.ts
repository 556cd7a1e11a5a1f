import { z } from 'zod'
import { FiliereError } from '../errors.ts'

/** The parameters of GraphQL over HTTP. */
export interface GraphqlRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

const map = z.record(z.string(), z.unknown())

const parameters = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: map.nullish(),
  extensions: map.nullish(),
})

const wanted: Readonly<Record<string, string>> = {
  query: 'Send the parameter "query" as text.',
  operationName: 'Send the parameter "operationName" as text, or leave it out.',
  variables: 'Send the parameter "variables" as a map, or leave it out.',
  extensions: 'Send the parameter "extensions" as a map, or leave it out.',
}

/** The parameters in the body of a POST. Throws BAD_INPUT. */
export function requestInBody(body: unknown): GraphqlRequest {
  const parsed = parameters.safeParse(body)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new FiliereError('BAD_INPUT', wanted[String(issue?.path[0])] ?? 'Send a JSON object with a "query".')
  }
  const { query, operationName, variables } = parsed.data
  return { query, operationName: operationName ?? null, variables: variables ?? {} }
}

/** The parameters in the address of a GET, where maps are JSON. Throws BAD_INPUT. */
export function requestInAddress(parameters: unknown): GraphqlRequest {
  const given = map.parse(parameters)
  return requestInBody({ ...given, variables: json(given, 'variables'), extensions: json(given, 'extensions') })
}

function json(given: Readonly<Record<string, unknown>>, name: string): unknown {
  const text = given[name]
  if (text === undefined || text === '') return undefined
  try {
    return JSON.parse(String(text))
  } catch {
    throw new FiliereError('BAD_INPUT', `Send the parameter "${name}" as JSON, or leave it out.`)
  }
}
