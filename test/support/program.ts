import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { packageRoot } from '../../server/package-root.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What the environment of the tests must not decide. */
const unset = {
  HOST: '',
  PORT: '',
  FILIERE_DATA: '',
  LOG_LEVEL: '',
  SAVING: '',
  VISITORS: 'accepted',
  NEO4J_URI: '',
  NEO4J_USER: '',
  NEO4J_PASSWORD: '',
  NEO4J_DATABASE: '',
}

const start = (file: string, args: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(packageRoot, file), ...args], {
    cwd: packageRoot,
    env: { ...process.env, ...unset, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const collect = (child: ChildProcess) => {
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  return texts
}

/** Runs one of the programs as its users do, from its sources. */
export const runProgram = async (
  file: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ended> => {
  const child = start(file, args, env)
  const texts = collect(child)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...texts }
}

export interface StartedServer {
  readonly address: string
  /** What it printed before and with the address. */
  readonly stdout: string
  /** Signals it and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<Ended & { readonly milliseconds: number }>
}

/** Starts a server on a free port and resolves once it says where it is. */
export const startServer = async (
  file: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<StartedServer> => {
  const child = start(file, args, { PORT: '0', ...env })
  const texts = collect(child)
  const ended = once(child, 'close') as Promise<[number | null]>
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/\S+/.exec(texts.stdout)?.[0]
      if (found !== undefined) resolve(found)
    })
    ended.then(([code]) => reject(new Error(`the server ended with ${code}: ${texts.stderr}`)), reject)
  })
  return {
    address,
    stdout: texts.stdout,
    async stop(signal = 'SIGTERM') {
      const begun = performance.now()
      child.kill(signal)
      const [code] = await ended
      return { code, ...texts, milliseconds: performance.now() - begun }
    },
  }
}
