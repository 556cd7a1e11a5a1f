/** Neighbours of one entity: `neighbours[i]` by claim `edges[i]`, in order of the neighbour's number. */
export interface Neighbours {
  neighbours: Uint32Array
  edges: Uint32Array
  count: number
}

export const noNeighbours = (): Neighbours => ({
  neighbours: new Uint32Array(64),
  edges: new Uint32Array(64),
  count: 0,
})

/** One way of walking: rows of a compressed sparse matrix, and beside them what was added since. */
export class Adjacency {
  #starts = new Uint32Array(1)
  #neighbours = new Uint32Array(0)
  #edges = new Uint32Array(0)
  #added = new Map<number, number[]>()
  #changes = 0

  /** How many edges lie beside the rows. */
  get changes(): number {
    return this.#changes
  }

  add(from: number, to: number, edge: number): void {
    const row = this.#added.get(from)
    if (row) row.push(to, edge)
    else this.#added.set(from, [to, edge])
    this.#changes += 1
  }

  /** How many edges an entity has. */
  degree(from: number): number {
    const inRows = from + 1 < this.#starts.length ? (this.#starts[from + 1] ?? 0) - (this.#starts[from] ?? 0) : 0
    return this.#changes === 0 ? inRows : inRows + (this.#added.get(from)?.length ?? 0) / 2
  }

  /** Fills `into` with the neighbours of an entity, by number; of parallel claims in the order they were added. */
  read(from: number, into: Neighbours): void {
    const first = this.#starts[from] ?? 0
    const last = from + 1 < this.#starts.length ? (this.#starts[from + 1] ?? 0) : first
    const added = this.#changes > 0 ? this.#added.get(from) : undefined
    room(into, last - first + (added?.length ?? 0) / 2)
    if (added === undefined) {
      into.neighbours.set(this.#neighbours.subarray(first, last))
      into.edges.set(this.#edges.subarray(first, last))
      into.count = last - first
      return
    }
    into.count = 0
    const push = (neighbour: number, edge: number) => {
      into.neighbours[into.count] = neighbour
      into.edges[into.count] = edge
      into.count += 1
    }
    const more = inOrder(added)
    let next = 0
    for (let i = first; i < last; i++) {
      const neighbour = this.#neighbours[i] ?? 0
      for (let one = more[next]; one !== undefined && one[0] < neighbour; one = more[next]) {
        push(...one)
        next += 1
      }
      push(neighbour, this.#edges[i] ?? 0)
    }
    for (; next < more.length; next++) push(...(more[next] as [number, number]))
  }

  /** Rows of edges numbered from 0, all at once; whatever was there goes. */
  build(froms: Uint32Array, tos: Uint32Array, entities: number): void {
    const byNeighbour = places(tos, entities).order
    const { order, starts } = places(froms, entities, byNeighbour)
    this.#starts = starts
    this.#edges = order
    this.#neighbours = order.map((edge) => tos[edge] ?? 0)
    this.#added = new Map()
    this.#changes = 0
  }

  /** Works all changes into the rows; `entities`: how many there are. */
  settle(entities: number): void {
    if (this.#changes === 0 && this.#starts.length === entities + 1) return
    const row = noNeighbours()
    const starts = new Uint32Array(entities + 1)
    for (let from = 0; from < entities; from++) starts[from + 1] = (starts[from] ?? 0) + this.degree(from)
    const total = starts[entities] ?? 0
    const [neighbours, edges] = [new Uint32Array(total), new Uint32Array(total)]
    for (let from = 0; from < entities; from++) {
      this.read(from, row)
      neighbours.set(row.neighbours.subarray(0, row.count), starts[from])
      edges.set(row.edges.subarray(0, row.count), starts[from])
    }
    this.#starts = starts
    this.#neighbours = neighbours
    this.#edges = edges
    this.#added = new Map()
    this.#changes = 0
  }

  get byteLength(): number {
    return this.#starts.byteLength + this.#neighbours.byteLength + this.#edges.byteLength
  }
}

/** Sorts by counting; equal ones stay in the order they came in. */
function places(keys: Uint32Array, entities: number, before?: Uint32Array) {
  const starts = new Uint32Array(entities + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let i = 0; i < entities; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice(0, entities)
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const edge = before?.[i] ?? i
    const key = keys[edge] ?? 0
    order[next[key] ?? 0] = edge
    next[key] = (next[key] ?? 0) + 1
  }
  return { order, starts }
}

/** Neighbour and edge one after the other, as pairs in order of the neighbour. */
function inOrder(added: readonly number[]): [number, number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i < added.length; i += 2) pairs.push([added[i] ?? 0, added[i + 1] ?? 0])
  return pairs.sort((a, b) => a[0] - b[0])
}

function room(into: Neighbours, count: number): void {
  if (count <= into.neighbours.length) return
  const capacity = Math.max(count, into.neighbours.length * 2)
  into.neighbours = new Uint32Array(capacity)
  into.edges = new Uint32Array(capacity)
}
