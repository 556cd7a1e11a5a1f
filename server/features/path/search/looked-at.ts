/** How much of a graph a search has looked at from one end. */
export interface LookedAt {
  /** Entities from which it has seen where it could go on. */
  readonly entities: number
  /** The claims on those that pass the question's filters and lead on. */
  readonly claims: number
}

/** From where the chains start, and back from where they lead. */
export interface Explored {
  readonly from: LookedAt
  readonly to: LookedAt
}

/** Counts each entity once, however often a search comes by. */
export class Tally {
  readonly #entities = new Set<number>()
  #claims = 0

  add(entity: number, claims: number): void {
    if (this.#entities.has(entity)) return
    this.#entities.add(entity)
    this.#claims += claims
  }

  get entities(): number {
    return this.#entities.size
  }

  get claims(): number {
    return this.#claims
  }

  get lookedAt(): LookedAt {
    return { entities: this.entities, claims: this.claims }
  }
}
