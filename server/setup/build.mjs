import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { capture } from './run-node.mjs'

const inputs = ['server', 'web', 'seeds', 'cypher', 'package.json', 'package-lock.json', 'tsconfig.json']

const stampFile = (root) => join(root, 'dist', '.stamp')

/** A hash of the names, sizes and times of everything the build reads: reading the files would take too long at each start. */
function stampOf(root) {
  const hash = createHash('sha256')
  const add = (path) => {
    const status = statSync(join(root, path), { throwIfNoEntry: false })
    if (status === undefined) return
    if (status.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    } else {
      hash.update(`${path}\0${status.size}\0${status.mtimeMs}\n`)
    }
  }
  for (const path of inputs) add(path)
  return hash.digest('hex')
}

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === stampOf(root)
  } catch {
    return false
  }
}

/** Builds the server and the page into dist/; a failed build leaves no stamp, so the next start tries again. */
export async function build(root) {
  console.error('Building Filière.')
  const stamp = stampOf(root)
  rmSync(stampFile(root), { force: true })
  // The compiler leaves behind what a removed source once became.
  rmSync(join(root, 'dist', 'server'), { recursive: true, force: true })
  const tool = (...args) =>
    capture(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } })
  const results = await Promise.all([
    tool('node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.json'),
    tool('node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'),
  ])
  const failed = results.filter(({ code }) => code !== 0)
  for (const { output } of failed) console.error(output.trimEnd())
  if (failed.length > 0) throw new Problem('Filière could not be built: see the errors above.')
  writeFileSync(stampFile(root), stamp)
}
