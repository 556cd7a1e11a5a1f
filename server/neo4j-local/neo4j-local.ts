import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { packageRoot } from '../package-root.ts'
import { classPath } from './class-path.ts'

const run = promisify(execFile)

export interface Neo4jLocal {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string
  /** Resolves with the exit code once the server has ended for whatever reason; null when a signal ended it. */
  readonly ended: Promise<number | null>
  /** An orderly stop; resolves once the process is gone. */
  stop(): Promise<void>
  /** SIGKILL: what a client sees when the machine loses power. */
  kill(): Promise<void>
}

export interface Neo4jLocalOptions {
  /** Where the data goes; it is kept, so a later server can open it again. Without it: a folder that goes with the server. */
  readonly folder?: string
  /** Default: a free one. */
  readonly port?: number
  /** Password of the user `neo4j`; without one, authentication is off. */
  readonly password?: string
  /** For measuring: more memory, and the compiler that takes its time. */
  readonly fullSpeed?: boolean
  /** How much memory one transaction may take, in MiB; without it, as much as there is. */
  readonly transactionMemory?: number
}

const fullSpeed = { java: ['-Xmx3072m'], pageCache: 2048 }
/** The simplest collector and compiler start fastest. */
const shortLife = { java: ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'], pageCache: 64 }

/** Why a local Neo4j can't be started on this machine, or null. */
export const neo4jLocalMissing = async (): Promise<string | null> => {
  // Listing the modules tells the version and whether the compiler, which a bare run-time lacks, is there.
  const java = await run('java', ['--list-modules']).catch(() => null)
  const version = java?.stdout.match(/^jdk\.compiler@(\d+)/m)?.[1]
  if (version === undefined) return 'no Java Development Kit on the PATH'
  if (Number(version) < 17) return `Java ${version} is too old for Neo4j, which needs 17 or newer`
  const maven = await run('mvn', ['--version']).catch(() => null)
  return maven === null ? 'no Maven on the PATH' : null
}

/** The command that provides what {@link neo4jLocalMissing} misses. */
export const neo4jLocalProvidedBy = 'apt-get install default-jdk-headless maven'

const readyLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let complaint = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000)
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Neo4j ended at its start (exit code ${code}).\n${complaint}`)))
    if (server.stdout === null) return
    createInterface(server.stdout).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice('READY '.length))
    })
  })

/**
 * Starts a real Neo4j 5.26 on the loopback address and waits until it answers (about 12 seconds, 550 MB of memory).
 * It ends with this process at the latest.
 */
export const startNeo4jLocal = async (options: Neo4jLocalOptions = {}): Promise<Neo4jLocal> => {
  const jars = await classPath()
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'filiere-neo4j-')))
  const keep = options.folder !== undefined
  const { java, pageCache } = options.fullSpeed === true ? fullSpeed : shortLife
  const server = spawn(
    'java',
    [
      ...java,
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '--add-opens=java.base/java.lang=ALL-UNNAMED',
      '-cp',
      jars,
      join(packageRoot, 'server', 'neo4j-local', 'Neo4jLocal.java'),
      folder,
      String(options.port ?? 0),
      keep ? 'keep' : 'remove',
      String(pageCache),
      String(options.transactionMemory ?? 0),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, FILIERE_NEO4J_PASSWORD: options.password ?? '' } },
  )
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', (code) => resolve(code))
    server.once('error', () => resolve(null))
  }).then(async (code) => {
    // The server removes its folder itself unless it was killed.
    if (!keep) await rm(folder, { recursive: true, force: true })
    return code
  })
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    await ended
  }
  try {
    const uri = await readyLine(server)
    return { uri, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  } catch (problem) {
    await end('SIGKILL')
    throw problem
  }
}
