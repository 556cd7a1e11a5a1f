import type { Options, Signature } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export interface Command extends Signature<Options> {
  /** One line for the list of commands. */
  readonly summary: string
  /** What the help says below the options. */
  readonly notes: string
  /** Resolves with the exit code, or with null when the command goes on until the process is stopped. */
  run(args: readonly string[], terminal: Terminal): Promise<number | null>
}

/** Exit codes besides those of the errors (see `errorCodes`). */
export const exitCodes = { answered: 0, unverified: 1, nothingFound: 3 } as const
