import { randomBytes } from 'node:crypto'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { writableFolder } from '../store/embedded/data-folder.ts'
import { type Announcement, announce, withdraw } from './announcement.ts'
import { addressOf, checkPort, toListenError } from './listen.ts'
import { openGraph } from './open-graph.ts'

export interface RunningServer {
  readonly address: string
  /** Ends within a second, whatever its clients do. */
  close(): Promise<void>
}

/** Milliseconds that requests under way have to end. */
const patience = 500

/** Opens the graph, listens, and tells commands on the same machine where. Throws `FiliereError`s. */
export async function serve(config: Config, note: (message: string) => void): Promise<RunningServer> {
  await checkPort(config)
  await writableFolder(config.dataFolder)
  const token = randomBytes(32).toString('hex')
  const store = await openGraph(config, note)
  const closing: (() => Promise<unknown>)[] = [() => store.close()]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const app = await buildApp({ ...config, token }, store)
    closing.push(async () => {
      const timer = setTimeout(() => app.server.closeAllConnections(), patience)
      await app.close()
      clearTimeout(timer)
    })
    const address = await listen(app, config)
    const announcement: Announcement = { address, token, pid: process.pid }
    await announce(config.dataFolder, announcement)
    closing.push(() => withdraw(config.dataFolder, announcement))
    return { address, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw toListenError(error, { host, port })
  }
  const bound = app.server.address()
  return addressOf({ host, port: typeof bound === 'object' && bound !== null ? bound.port : port })
}
