import { refuseFor } from '../../refusals.ts'

interface Tried {
  count: number
  readonly until: number
}

/** How many keys are remembered; the oldest go first. */
const mostKeys = 10_000

/** Counts attempts by key, so that nobody can go on guessing. Attempts under way count as well. */
export class Attempts {
  readonly #tried = new Map<string, Tried>()
  readonly #most: number
  readonly #window: number

  /** At most so many in so many milliseconds. */
  constructor(most: number, window: number) {
    this.#most = most
    this.#window = window
  }

  /** Throws TOO_MANY_REQUESTS. */
  take(key: string): void {
    const now = Date.now()
    const before = this.#tried.get(key)
    const tried = before !== undefined && before.until > now ? before : { count: 0, until: now + this.#window }
    if (tried.count >= this.#most) refuseFor('TOO_MANY_SIGN_INS', { minutes: Math.ceil((tried.until - now) / 60_000) })
    tried.count += 1
    this.#tried.delete(key)
    this.#tried.set(key, tried)
    const [oldest] = this.#tried.keys()
    if (this.#tried.size > mostKeys && oldest !== undefined) this.#tried.delete(oldest)
  }

  forget(key: string): void {
    this.#tried.delete(key)
  }
}

const minutes = 60_000

/** For guessing one person's password, and for trying one password on many. */
export interface SignInAttempts {
  readonly byName: Attempts
  readonly byAddress: Attempts
}

export const signInAttempts = (): SignInAttempts => ({
  byName: new Attempts(10, 5 * minutes),
  byAddress: new Attempts(100, 5 * minutes),
})
