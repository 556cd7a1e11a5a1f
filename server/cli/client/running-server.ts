import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { FiliereError } from '../../errors.ts'
import { readAnnouncement } from '../../serving/announcement.ts'
import { type Client, clientOver, codeOf } from './client.ts'

const probeTimeout = 3_000

/**
 * The server that announced itself in a data folder, asked with a person's token or with its own; null when none answers
 * there, or another program does.
 */
export async function connectToRunningServer(dataFolder: string, personal: string | null): Promise<Client | null> {
  const announced = await readAnnouncement(dataFolder)
  if (announced === null) return null
  const { address, token } = announced
  const post = (body: string, shown: string, signal?: AbortSignal) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${shown}` },
      body,
      signal: signal ?? null,
      redirect: 'error',
    })
  if (!(await answers(() => post('{"query":"{ __typename }"}', token, AbortSignal.timeout(probeTimeout))))) return null
  const send = async (body: string) => {
    try {
      return await (await post(body, personal ?? token)).text()
    } catch (error) {
      throw new FiliereError('STORE_UNAVAILABLE', `The server at ${address} stopped answering: try again.`, {
        cause: error,
      })
    }
  }
  return clientOver({
    address,
    send,
    addFile: (path) => upload(path, address, personal ?? token),
    close: async () => undefined,
  })
}

async function upload(path: string, address: string, token: string): Promise<string> {
  const body = new FormData()
  body.set('file', new Blob([await readFile(path)]), basename(path))
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${address}/files`, { method: 'POST', headers, body, redirect: 'error' })
  const answer = uploadAnswer.parse(await response.json())
  if ('sha256' in answer) return answer.sha256
  throw new FiliereError(codeOf(answer.code), answer.message)
}

const uploadAnswer = z.union([z.object({ sha256: z.string() }), z.object({ code: z.string(), message: z.string() })])

async function answers(ask: () => Promise<Response>): Promise<boolean> {
  try {
    const response = await ask()
    const body = (await response.json()) as { readonly data?: { readonly __typename?: unknown } | null }
    return response.ok && body.data?.__typename === 'Query'
  } catch {
    return false
  }
}
