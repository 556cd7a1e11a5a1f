/**
 * An entity, and what a chain has shown when it is there: how many waypoints lie behind it, and whether a step rested
 * on a stage added to the question. As one number: the layer above, the entity's number below.
 */
export type State = number

const entityBits = 26
const entityMask = 2 ** entityBits - 1

/** Which state follows which. */
export class Layers {
  /** The number of waypoints, in the order they are to be passed, −1 for one that the graph does not hold. */
  readonly #via: readonly number[]
  /** Whether a chain must show a step that rests on an added stage. */
  readonly #needsAdded: boolean

  /** Whether there is nothing to show, so that a state is its entity. */
  readonly #isPlain: boolean

  constructor(via: readonly number[], needsAdded: boolean) {
    this.#isPlain = via.length === 0 && !needsAdded
    this.#via = via
    this.#needsAdded = needsAdded
  }

  /** Whether any chain can pass all waypoints. */
  get possible(): boolean {
    return !this.#via.includes(-1)
  }

  entityOf(state: State): number {
    return state & entityMask
  }

  /** Which of the layers a state is in, counted from 0. */
  layerOf(state: State): number {
    return state >>> entityBits
  }

  get count(): number {
    return (this.#via.length + 1) * 2
  }

  first(entity: number): State {
    return entity
  }

  last(entity: number): State {
    return this.#state(this.#via.length, this.#needsAdded, entity)
  }

  /** −1: a waypoint out of order. */
  after(state: State, neighbour: number, byAddedStage: boolean): State {
    if (this.#isPlain) return neighbour
    const behind = this.#waypointsBehind(state)
    const place = this.#via.indexOf(neighbour)
    if (place >= 0 && place !== behind) return -1
    return this.#state(place >= 0 ? behind + 1 : behind, this.#added(state) || byAddedStage, neighbour)
  }

  /** The states that a step from `neighbour` may have come from. */
  before(state: State, neighbour: number, byAddedStage: boolean): State[] {
    if (this.#isPlain) return [neighbour]
    const here = this.#via.indexOf(this.entityOf(state))
    const behind = this.#waypointsBehind(state) - (here >= 0 ? 1 : 0)
    const place = this.#via.indexOf(neighbour)
    if (behind < 0 || (place >= 0 && place !== behind - 1)) return []
    const added = this.#added(state)
    if (byAddedStage && !added) return []
    const gained = added && byAddedStage ? [false, true] : [added]
    return gained.map((before) => this.#state(behind, before, neighbour))
  }

  #waypointsBehind(state: State): number {
    return state >>> (entityBits + 1)
  }

  #added(state: State): boolean {
    return ((state >>> entityBits) & 1) === 1
  }

  #state(behind: number, added: boolean, entity: number): State {
    // Where no added stage is asked for, no state tells.
    const bit = added && this.#needsAdded ? 1 : 0
    return ((behind * 2 + bit) * 2 ** entityBits + entity) >>> 0
  }
}
