import type { TestOptions } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What this machine lacks to run the test, and the command that would provide it. */
    missing?: string
  }
}

/**
 * Options of a suite or test that needs something this machine may lack: `describe('…', needing(chromiumMissing), …)`.
 * With a reason it is skipped, and the summary names the reason.
 */
export const needing = (missing: string | null): TestOptions =>
  missing === null ? {} : { skip: true, meta: { missing } }

/**
 * Whether a machine that lacks Java, Maven or Chromium fails the run, as in continuous integration. Then nothing
 * counts as missing, and the tests fail at the point where they need it.
 */
export const everythingRequired = process.env.FILIERE_REQUIRE === '1'
