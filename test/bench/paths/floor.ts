/** Where an edge of a graph leads from and to. */
export interface Ends {
  readonly source: string
  readonly target: string
}

/** For each entity by number, whom its edges lead to: one array for all, and where each entity's part begins. */
class Rows {
  readonly starts: Int32Array
  readonly neighbours: Int32Array

  constructor(sources: Int32Array, targets: Int32Array, entities: number) {
    this.starts = new Int32Array(entities + 1)
    for (const source of sources) this.starts[source + 1] = (this.starts[source + 1] ?? 0) + 1
    for (let i = 0; i < entities; i++) this.starts[i + 1] = (this.starts[i + 1] ?? 0) + (this.starts[i] ?? 0)
    const next = this.starts.slice()
    this.neighbours = new Int32Array(targets.length)
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i] ?? 0
      this.neighbours[next[source] ?? 0] = targets[i] ?? 0
      next[source] = (next[source] ?? 0) + 1
    }
  }
}

/**
 * The least that an answer in memory can cost: how many hops lie between two entities, whatever the claims say, by
 * breadth-first search from both ends.
 */
export class Floor {
  readonly #numbers = new Map<string, number>()
  readonly #out: Rows
  readonly #in: Rows
  /** Which search an entity was last met in, from the start's side or, negative, from the end's. */
  readonly #met: Int32Array
  #search = 0

  constructor(edges: readonly Ends[]) {
    const number = (id: string): number => {
      const known = this.#numbers.get(id) ?? this.#numbers.size
      this.#numbers.set(id, known)
      return known
    }
    const sources = Int32Array.from(edges, ({ source }) => number(source))
    const targets = Int32Array.from(edges, ({ target }) => number(target))
    this.#out = new Rows(sources, targets, this.#numbers.size)
    this.#in = new Rows(targets, sources, this.#numbers.size)
    this.#met = new Int32Array(this.#numbers.size)
  }

  /** Null: more than `most`, or none at all. */
  distance(from: string, to: string, most: number, bothWays: boolean): number | null {
    const [start, end] = [this.#numbers.get(from), this.#numbers.get(to)]
    if (start === undefined || end === undefined) return null
    if (start === end) return 0
    this.#search += 1
    this.#met[start] = this.#search
    this.#met[end] = -this.#search
    let [down, up] = [[start], [end]]
    for (let hops = 1; hops <= most && down.length > 0 && up.length > 0; hops++) {
      const downwards = down.length <= up.length
      const reached = this.#reach(downwards ? down : up, downwards, bothWays)
      if (reached === null) return hops
      if (downwards) down = reached
      else up = reached
    }
    return null
  }

  /** One hop further; null when that meets the other side. */
  #reach(frontier: readonly number[], downwards: boolean, bothWays: boolean): number[] | null {
    const [ours, theirs] = downwards ? [this.#search, -this.#search] : [-this.#search, this.#search]
    const rows = bothWays ? [this.#out, this.#in] : [downwards ? this.#out : this.#in]
    const reached: number[] = []
    for (const entity of frontier)
      for (const { starts, neighbours } of rows)
        for (let i = starts[entity] ?? 0; i < (starts[entity + 1] ?? 0); i++) {
          const neighbour = neighbours[i] ?? 0
          const met = this.#met[neighbour]
          if (met === theirs) return null
          if (met === ours) continue
          this.#met[neighbour] = ours
          reached.push(neighbour)
        }
    return reached
  }
}
