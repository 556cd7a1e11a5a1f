/** What a command writes to and reads from; the process's own, or a test's. */
export interface Terminal {
  /** Answers alone go here. */
  print(text: string): void
  /** Everything else that is said. */
  note(message: string): void
  /** Width in columns. */
  readonly columns: number
  readonly colour: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

const widest = 100

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    print: (text) => stdout.write(`${text}\n`),
    note: (message) => stderr.write(`${message}\n`),
    // Longer lines are hard to read.
    columns: stdout.isTTY ? Math.min(stdout.columns, widest) : 80,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    env,
  }
}
