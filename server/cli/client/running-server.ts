import { FiliereError } from '../../errors.ts'
import { readAnnouncement } from '../../serving/announcement.ts'
import { type Client, clientOver } from './client.ts'

const probeTimeout = 3_000

/** The server that announced itself in a data folder; null when none answers there, or another program does. */
export async function connectToRunningServer(dataFolder: string): Promise<Client | null> {
  const announced = await readAnnouncement(dataFolder)
  if (announced === null) return null
  const { address, token } = announced
  const post = (body: string, signal?: AbortSignal) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body,
      signal: signal ?? null,
      redirect: 'error',
    })
  if (!(await answers(() => post('{"query":"{ __typename }"}', AbortSignal.timeout(probeTimeout))))) return null
  const send = async (body: string) => {
    try {
      return await (await post(body)).text()
    } catch (error) {
      throw new FiliereError('STORE_UNAVAILABLE', `The server at ${address} stopped answering: try again.`, {
        cause: error,
      })
    }
  }
  return clientOver(send, async () => undefined, address)
}

async function answers(ask: () => Promise<Response>): Promise<boolean> {
  try {
    const response = await ask()
    const body = (await response.json()) as { readonly data?: { readonly __typename?: unknown } | null }
    return response.ok && body.data?.__typename === 'Query'
  } catch {
    return false
  }
}
