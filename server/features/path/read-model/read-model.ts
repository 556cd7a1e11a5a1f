import type { EntityType } from '../../../ontology/entity-types.ts'
import type { Edge, Node } from '../walk.ts'
import { Adjacency, noNeighbours } from './adjacency.ts'
import { EdgeColumns } from './edge-columns.ts'
import { EntityColumns } from './entity-columns.ts'
import { growingIndexes } from './growing.ts'

/** Edges beside the rows that are worth working in, at least and as a share of all edges. */
const fewChanges = 10_000
const shareOfChanges = 1 / 8

/**
 * The graph as paths walk it, in typed arrays: entities and versions of claims by number, each claim under 100 bytes.
 * It only ever grows, so that whoever reads it as of a revision is not disturbed by later ones.
 */
export class ReadModel {
  readonly edges = new EdgeColumns()
  readonly entities = new EntityColumns()
  readonly downstream = new Adjacency()
  readonly upstream = new Adjacency()
  /** Where the edges of a first load lead to, until its rows are made. */
  #targets: ReturnType<typeof growingIndexes> | null = growingIndexes()
  readonly #row = noNeighbours()

  putEntity(node: Node, recordedIn: number): void {
    this.entities.put(node, recordedIn)
  }

  closeEntity(id: string, replacedIn: number): void {
    this.entities.close(id, replacedIn)
  }

  addEdge(edge: Edge, recordedIn: number, replacedIn: number | null = null): number {
    const [from, to] = [this.entities.add(edge.from), this.entities.add(edge.to)]
    const index = this.edges.add(edge, from, recordedIn, replacedIn ?? 0)
    if (this.#targets !== null) {
      this.#targets.push(to)
      return index
    }
    this.downstream.add(from, to, index)
    this.upstream.add(to, from, index)
    const { changes } = this.downstream
    if (changes > fewChanges && changes > this.edges.length * shareOfChanges) this.settle()
    return index
  }

  /** The version of a claim that holds between two entities ends; false when there is none such. */
  closeEdge(claim: string, from: string, to: string, replacedIn: number): boolean {
    const [source, target] = [this.entities.indexOf(from), this.entities.indexOf(to)]
    if (source < 0 || target < 0) return false
    this.downstream.read(source, this.#row)
    for (let i = 0; i < this.#row.count; i++) {
      const edge = this.#row.edges[i] ?? 0
      if (this.#row.neighbours[i] !== target || (this.edges.replacedIn.array[edge] ?? 0) > 0) continue
      if (this.edges.claim(edge) !== claim) continue
      this.edges.replacedIn.array[edge] = replacedIn
      return true
    }
    return false
  }

  /** A claim between two entities, whichever of them it leads from. */
  edge(index: number, [one, other]: readonly [number, number]): Edge {
    const [from, to] = this.edges.sources.array[index] === one ? [one, other] : [other, one]
    return this.edges.edge(index, this.entities.id(from), this.entities.id(to))
  }

  /** Makes walking fastest and room smallest: to be done after the first load, else it does so itself. */
  settle(): void {
    if (this.#targets !== null) {
      const [sources, targets] = [this.edges.sources, this.#targets]
      const [froms, tos] = [sources.array.subarray(0, sources.length), targets.array.subarray(0, targets.length)]
      this.downstream.build(froms, tos, this.entities.length)
      this.upstream.build(tos, froms, this.entities.length)
      this.#targets = null
      this.edges.trim()
      this.entities.trim()
      return
    }
    this.downstream.settle(this.entities.length)
    this.upstream.settle(this.entities.length)
  }

  /** Of all it holds, idle room included. */
  get byteLength(): number {
    const parts = [this.edges, this.downstream, this.upstream, this.entities]
    return parts.reduce((sum, part) => sum + part.byteLength, 0)
  }

  type(entity: number): EntityType {
    return this.entities.type(entity)
  }
}
