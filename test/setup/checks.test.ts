import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'

/** What is said about the sources without running them; a failure shows the tool's own words. */
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['the types of the server and its tests agree', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['the types of the page and its tests agree', ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json']],
  ['formatting and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['nothing is there that nothing uses', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['generated files are what their sources give', ['--import', 'tsx', 'server/generate/main.ts', '--check']],
]

test.each(checks)('%s', { timeout: 120_000 }, (_, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: packageRoot, encoding: 'utf8' })
  if (status !== 0) expect.fail(`${stdout}${stderr}`)
})
