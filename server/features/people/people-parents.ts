import type { Session } from './sessions.ts'

export interface SessionParent {
  readonly entry: Session
  /** Whether it is the one that asks. */
  readonly current: boolean
}
