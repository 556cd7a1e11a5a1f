import type { OpenedSession } from './sessions.ts'

/** The browser that a request came from, as far as signing in is concerned. */
export interface Browser {
  /** The network's, of who asks. */
  readonly address: string
  /** What it says it is. */
  readonly device: string
  /** With the answer. */
  keep(session: OpenedSession): void
  drop(): void
}
