import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { packageRoot } from '../../server/package-root.ts'

/**
 * Builds server and page into dist/ when they are stale. Vitest's global set-up of the browser tests; any other test
 * that starts the built program calls it in a hook.
 */
export const setup = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['server/setup.mjs', 'build'], { cwd: packageRoot })
}
