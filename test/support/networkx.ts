import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { everythingRequired } from './needing.ts'

const bringsNetworkx = (python: string): boolean => spawnSync(python, ['-c', 'import networkx']).status === 0

/** The first Python on the path that has networkx: a machine may have several. */
const found = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'python3'))
  .find(bringsNetworkx)

const notFound = 'no Python with networkx (apt-get install python3-networkx)'

/** Why tests can't ask networkx, or null. */
export const networkxMissing: string | null = found === undefined && !everythingRequired ? notFound : null

/** What a program that takes and gives JSON, a line a case, answers to some cases. */
export function askPython<T>(program: URL, cases: readonly unknown[]): T[] {
  if (found === undefined) throw new Error(notFound)
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('')
  const { status, stdout, stderr } = spawnSync(found, [program.pathname], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
