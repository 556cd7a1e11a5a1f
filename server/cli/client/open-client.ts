import { setTimeout as pause } from 'node:timers/promises'
import { type Config, readConfig } from '../../config.ts'
import { FiliereError, isFiliereError } from '../../errors.ts'
import type { Terminal } from '../terminal.ts'
import type { Client } from './client.ts'
import { connectToRunningServer } from './running-server.ts'

/** How long another command, or a server that starts, may hold the database before this one gives up. */
const patience = 10_000

/** Runs `work` with a client and closes it, whatever happens. */
export async function withClient<T>(terminal: Terminal, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await openClient(readConfig(terminal.env), terminal.env.FILIERE_TOKEN || null, terminal.note)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

/** What a store needs takes long to load, and is not needed where a server is asked. */
async function openOwnGraph(config: Config, token: string | null, note: (message: string) => void): Promise<Client> {
  const ownGraph = await import('./own-graph.ts')
  return ownGraph.openOwnGraph(config, token, note)
}

/**
 * Asks for whoever `token` is of, or else for whoever runs the server. Neo4j serves several processes; the embedded database belongs to one, and while that is a server, it is
 * asked.
 */
async function openClient(config: Config, token: string | null, note: (message: string) => void): Promise<Client> {
  if (config.store.engine === 'neo4j') return openOwnGraph(config, token, note)
  for (const end = Date.now() + patience; ; await pause(200)) {
    const server = await connectToRunningServer(config.dataFolder, token)
    if (server !== null) return server
    try {
      return await openOwnGraph(config, token, note)
    } catch (error) {
      if (!isFiliereError(error) || error.code !== 'DATABASE_HELD') throw error
      if (Date.now() >= end)
        throw new FiliereError(
          'DATABASE_HELD',
          `The database in ${config.dataFolder} is held by another process that does not answer: wait until it has started, or stop it.`,
          { cause: error },
        )
    }
  }
}
