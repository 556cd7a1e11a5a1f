import { randomBytes } from 'node:crypto'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import { FiliereError, isFiliereError } from '../errors.ts'
import { openPathSearch } from '../features/path/resident/open-path-search.ts'
import { inviteFirstAdmin, type OneTimeAddress } from '../features/people/invitations.ts'
import { openRegistry } from '../registry/open-registry.ts'
import { writableFolder } from '../store/embedded/data-folder.ts'
import { type Announcement, announce, readAnnouncement, withdraw } from './announcement.ts'
import { addressOf, checkPort, toListenError } from './listen.ts'
import { openGraph } from './open-graph.ts'

export interface RunningServer {
  readonly address: string
  /** Where the first admin is made, once; null where there is an admin. */
  readonly firstAdmin: OneTimeAddress | null
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
  const graph = await openGraph(config, note).catch((error) => explainHeld(error, config))
  const closing: (() => Promise<unknown>)[] = [() => graph.close()]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const registry = await openRegistry(config.store)
    closing.push(() => registry.close())
    const paths = await openPathSearch(graph, note, config.claimsInMemory)
    closing.push(() => paths.close())
    const app = buildApp({ ...config, token }, paths.store, registry, { searchPaths: paths.search })
    closing.push(async () => {
      const timer = setTimeout(() => app.server.closeAllConnections(), patience)
      await app.close()
      clearTimeout(timer)
    })
    const address = await listen(app, config)
    const announcement: Announcement = { address, token, pid: process.pid }
    await announce(config.dataFolder, announcement)
    closing.push(() => withdraw(config.dataFolder, announcement))
    return { address, firstAdmin: await inviteFirstAdmin(registry), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(app: ReturnType<typeof buildApp>, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw toListenError(error, { host, port })
  }
  const bound = app.server.address()
  return addressOf({ host, port: typeof bound === 'object' && bound !== null ? bound.port : port })
}

/** Whoever starts a second server on the same data most likely looks for the first. */
async function explainHeld(error: unknown, { dataFolder }: Config): Promise<never> {
  const other = isFiliereError(error) && error.code === 'DATABASE_HELD' ? await readAnnouncement(dataFolder) : null
  if (other === null) throw error
  throw new FiliereError(
    'DATABASE_HELD',
    `The database in ${dataFolder} is already served at ${other.address}: open that, or use another folder (FILIERE_DATA).`,
    { cause: error },
  )
}
