import { erasedBy, type Revision } from '../../features/revision/revision.ts'

/** Which payloads a history says are erased, and which are missing from it. Fed with its revisions in order. */
export class Erasures {
  readonly #missing = new Set<number>()
  /** By the erased revision: the one that erases it. */
  readonly #by = new Map<number, number>()

  add(revision: Revision): void {
    if (revision.payload === null) this.#missing.add(revision.number)
    const erased = erasedBy(revision)
    if (erased !== null && erased < revision.number) this.#by.set(erased, revision.number)
  }

  /** Forgets an erasing revision that was taken back. */
  drop(number: number): void {
    for (const [erased, by] of this.#by) if (by === number) this.#by.delete(erased)
    this.#missing.delete(number)
  }

  get any(): boolean {
    return this.#by.size > 0
  }

  /** The missing payloads that no revision erased: damage. */
  get unexplained(): number[] {
    return [...this.#missing].filter((number) => !this.#by.has(number))
  }

  /** The erased payloads that are still there. */
  get unfinished(): number[] {
    return [...this.#by.keys()].filter((number) => !this.#missing.has(number))
  }

  /** Whether a database that ends with revision `head` may hold what a later one erased. */
  concern(head: number): boolean {
    return [...this.#by].some(([erased, by]) => erased <= head && by > head)
  }
}
