const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Milliseconds after which a stop that hangs is given up. */
const deadline = 2_000

/**
 * Closes once when the process is told to stop, and ends it. Further signals change nothing: on Ctrl-C a terminal
 * signals npm and this process, and npm passes its own on.
 */
export function closeWhenStopped(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), deadline)
    close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of signals) process.on(signal, stop)
}
