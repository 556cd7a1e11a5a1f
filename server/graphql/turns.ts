/**
 * Long answers take turns, so that short ones come in between: only so many of them are put together at once, and one of
 * those goes on in each turn of the event loop. What is under way at once is also what each collection of garbage moves.
 */
export class Turns {
  readonly #begun: (() => void)[] = []
  readonly #ready: (() => void)[] = []
  readonly #most: number
  #underway = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Resolves when an answer may be put together. To be followed by one `end`. */
  async begin(): Promise<void> {
    if (this.#underway >= this.#most) await new Promise<void>((resolve) => this.#begun.push(resolve))
    else this.#underway += 1
  }

  end(): void {
    const first = this.#begun.shift()
    if (first === undefined) this.#underway -= 1
    else first()
  }

  /** Resolves in a turn of the event loop in which none of the others goes on. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#ready.push(resolve) === 1) setImmediate(this.#go)
    })
  }

  readonly #go = (): void => {
    const first = this.#ready.shift()
    if (this.#ready.length > 0) setImmediate(this.#go)
    first?.()
  }
}

/** Resolves once everything that is ready now has had its say. */
export const atOnce = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
