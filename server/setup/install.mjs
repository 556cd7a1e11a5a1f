import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { capture } from './run-node.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Whether node_modules holds what package-lock.json asks for, development tools included: npm's own record says. */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const present = packagesIn(record)
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = present[path]
    // Optional packages are often for another system.
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version
  })
}

/**
 * Installs what package-lock.json says, with the npm that runs this script where there is one. Not with `npm ci`, which
 * refuses a lock file that lacks the optional packages of another system than the one it was written on.
 */
export async function install(root) {
  console.error('Installing the packages that Filière uses; this is done once.')
  const { npm_execpath: npm } = process.env
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await (npm?.endsWith('.js')
    ? capture(process.execPath, [npm, ...args], { cwd: root })
    : capture('npm', args, { cwd: root, shell: process.platform === 'win32' })
  ).catch((problem) => ({ code: 1, output: problem.message }))
  if (code === 0) return
  console.error(output.trimEnd())
  throw new Problem(
    'The packages could not be installed: check that this machine reaches a package registry and may write here, then try again.',
  )
}
