import { z } from 'zod'
import { type ErrorCode, errorCodes, FiliereError } from '../../errors.ts'
import type { TypedDocumentString } from '../../generated/cli-operations.ts'

/** Asks the API: that of a running server, or the same one in this process. */
export interface Client {
  /** Where the server that answers is, such as `http://127.0.0.1:8080`; null: the graph is open in this process. */
  readonly address: string | null
  /** Throws the `FiliereError` that the API answers with. */
  query<R, V>(operation: TypedDocumentString<R, V>, variables: V): Promise<R>
  /** Keeps a file of this machine, and resolves with its SHA-256. Throws as the API does. */
  addFile(path: string): Promise<string>
  close(): Promise<void>
}

/** How a client reaches what answers. */
export interface Connection extends Pick<Client, 'addFile' | 'close'> {
  readonly address: string | null
  /** Sends the JSON body of a GraphQL request and resolves with the body of the answer. */
  send(body: string): Promise<string>
}

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
})

export const clientOver = ({ address, send, addFile, close }: Connection): Client => ({
  address,
  addFile,
  async query<R, V>(operation: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const text = await send(JSON.stringify({ query: operation.toString(), variables }))
    const parsed = answer.safeParse(parseJson(text))
    if (!parsed.success) throw new FiliereError('INTERNAL', 'The server did not answer as Filière does.')
    const [error] = parsed.data.errors ?? []
    if (error !== undefined) throw new FiliereError(codeOf(error.extensions?.code), error.message)
    return parsed.data.data as R
  },
  close,
})

/** One of ours; INTERNAL for any other. */
export function codeOf(code: string | undefined): ErrorCode {
  return code !== undefined && Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'INTERNAL'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
