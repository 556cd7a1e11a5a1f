import type { State } from './layers.ts'
import type { Walker } from './walker.ts'

/** How many hops from the ends each state is, in one byte each. */
export class Depths {
  readonly #walker: Walker
  /** By layer and entity: 1 more than the depth; 0: not reached. */
  readonly #layers: Uint8Array[]

  constructor(walker: Walker, ends: readonly State[]) {
    this.#walker = walker
    this.#layers = Array.from({ length: walker.layers.count }, () => new Uint8Array(0))
    this.grow()
    for (const end of ends) this.reach(end, 0)
  }

  /** Makes room for the entities that the model has by now. */
  grow(): void {
    const { length } = this.#walker.model.entities
    for (const [i, depths] of this.#layers.entries())
      if (depths.length < length) {
        const larger = new Uint8Array(length)
        larger.set(depths)
        this.#layers[i] = larger
      }
  }

  /** False when it was reached before. */
  reach(state: State, depth: number): boolean {
    const { layers } = this.#walker
    const [depths, entity] = [this.#layers[layers.layerOf(state)], layers.entityOf(state)]
    if (depths === undefined || depths[entity] !== 0) return false
    depths[entity] = depth + 1
    return true
  }

  /** Every entity reached, ends left out, with its least depth. */
  nearest(): [entity: number, depth: number][] {
    const found: [number, number][] = []
    const [first = new Uint8Array(0), ...others] = this.#layers
    for (let entity = 0; entity < first.length; entity++) {
      let least = first[entity] ?? 0
      for (const depths of others) {
        const depth = depths[entity] ?? 0
        if (depth > 0 && (least === 0 || depth < least)) least = depth
      }
      if (least > 1) found.push([entity, least - 1])
    }
    return found
  }
}
