import { once } from 'node:events'
import { createServer } from 'node:net'
import { FiliereError } from '../errors.ts'

export interface Place {
  readonly host: string
  readonly port: number
}

/** Asks the system for the port and gives it back at once, so that a taken one is known before any long work. */
export async function checkPort(place: Place): Promise<void> {
  if (place.port === 0) return
  const probe = createServer()
  try {
    probe.listen({ ...place, exclusive: true })
    await once(probe, 'listening')
  } catch (error) {
    throw toListenError(error, place)
  } finally {
    await new Promise((resolve) => probe.close(resolve))
  }
}

/** What listening threw, as an error that says what to do. */
export function toListenError(error: unknown, { host, port }: Place): unknown {
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? '']
  return sentence === undefined ? error : new FiliereError('PORT_TAKEN', sentence(host, port), { cause: error })
}

const noSuchHost = (host: string) =>
  `This machine has no address ${host}: set HOST to one that it has, such as 127.0.0.1.`

const sentences: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is already in use: stop the program that uses it, or choose another port with PORT, such as PORT=${port === 65_535 ? 8080 : port + 1}.`,
  EACCES: (_, port) => `Port ${port} may not be used by this user: choose one above 1023 with PORT, such as PORT=8080.`,
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
}

/** The address to open in a browser of this machine. */
export function addressOf({ host, port }: Place): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}
