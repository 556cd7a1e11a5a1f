import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../server/package-root.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const program = `
const [word, code] = process.argv.slice(2)
if (word === 'wait') {
  const timer = setTimeout(() => {}, 60_000)
  process.once('SIGINT', () => {
    clearTimeout(timer)
    console.log('ended')
  })
}
console.log(word)
process.exitCode = Number(code ?? 0)
`

/** A checkout with the real set-up, compiler and bundler, and a program small enough to be built in a second or two. */
export class Checkout {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async create({ installed }: { installed: boolean }): Promise<Checkout> {
    const checkout = new Checkout(await mkdtemp(join(tmpdir(), 'filiere-setup-')))
    const copied = ['package.json', 'package-lock.json', 'tsconfig.json']
    for (const path of [...copied, 'server/tsconfig.json', 'server/setup.mjs', 'server/setup'])
      await cp(join(packageRoot, path), join(checkout.folder, path), { recursive: true })
    await checkout.write('server/cli/filiere.ts', program)
    await checkout.write('web/index.html', '<!doctype html><title>A page</title>')
    await checkout.write(
      'web/vite.config.ts',
      "export default { build: { outDir: '../dist/web', emptyOutDir: true } }\n",
    )
    if (installed) await symlink(join(packageRoot, 'node_modules'), join(checkout.folder, 'node_modules'), 'dir')
    return checkout
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true })
    await writeFile(this.path(path), text)
  }

  /** `node server/setup.mjs …` in this checkout; `onOutput` sees standard output as it comes. */
  run(
    args: readonly string[],
    options: { env?: Record<string, string>; nodeArgs?: readonly string[]; onOutput?: (kill: () => void) => void } = {},
  ): Promise<Ended> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [...(options.nodeArgs ?? []), 'server/setup.mjs', ...args],
        { cwd: this.folder, env: { ...process.env, ...options.env } },
        (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
      )
      child.stdout?.once('data', () => options.onOutput?.(() => child.kill('SIGINT')))
    })
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}
