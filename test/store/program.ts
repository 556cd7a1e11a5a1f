import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { packageRoot } from '../../server/package-root.ts'

/** Compiles a program of this folder, so that it starts fast enough to be started often; returns its path. */
export async function compiled(name: string): Promise<string> {
  const folder = join(packageRoot, 'node_modules', '.cache', 'filiere', 'test-programs', name)
  await build({
    root: packageRoot,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join('test', 'store', `${name}.ts`), outDir: folder, emptyOutDir: true },
  })
  return join(folder, `${name}.js`)
}

export interface Running {
  readonly child: ChildProcess
  /** Whole lines of its standard output so far; what is said on standard error fails the test that reads them. */
  lines(): string[]
  /** Resolves when it has printed this many lines, or has ended. */
  printed(count: number): Promise<void>
  readonly ended: Promise<void>
}

export function start(program: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  let complaint = ''
  let isOver = false
  const waiting = new Set<() => void>()
  const changed = () => {
    for (const check of waiting) check()
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    changed()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true
      changed()
      resolve()
    })
  })
  const lines = () => {
    if (complaint !== '') throw new Error(complaint)
    return output.split('\n').slice(0, -1)
  }
  const printed = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!isOver && output.split('\n').length <= count) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  return { child, lines, printed, ended }
}
