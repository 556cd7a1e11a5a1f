import type { Cut, Limits } from '../limits.ts'
import type { ResolvedQuestion } from '../question.ts'
import { ReadModel } from '../read-model/read-model.ts'
import type { Edge, Graph } from '../walk.ts'
import type { Ground } from './ground.ts'
import type { Side } from './walker.ts'

/** How many entities one query of the store is asked about. */
const batchSize = 500

/**
 * A model of what a store gives for one question, as far as a search asks for it: the store applies the question's
 * filters, and whoever walks the model may ask the same question or a narrower one.
 */
export class QueriedGround implements Ground {
  readonly model = new ReadModel()
  cut: Cut | null = null
  readonly #graph: Graph
  readonly #question: ResolvedQuestion
  readonly #limits: Limits
  readonly #signal: AbortSignal
  readonly #claims = new Set<string>()
  readonly #met = new Set<string>()
  readonly #known = { downstream: new Set<number>(), upstream: new Set<number>() }
  #ends = 0

  private constructor(graph: Graph, question: ResolvedQuestion, limits: Limits, signal: AbortSignal) {
    this.#graph = graph
    this.#question = question
    this.#limits = limits
    this.#signal = signal
    this.model.settle()
  }

  static async open(graph: Graph, question: ResolvedQuestion, limits: Limits, signal: AbortSignal) {
    const ground = new QueriedGround(graph, question, limits, signal)
    await ground.#meet([...question.from, ...question.to, ...question.via])
    ground.#ends = ground.model.entities.length
    return ground
  }

  need(entities: readonly number[], side: Side): Promise<void> | null {
    const missing = [...new Set(entities)].filter((entity) => !this.#known[side].has(entity))
    return missing.length === 0 || this.cut !== null ? null : this.#load(missing, side)
  }

  async #load(entities: readonly number[], side: Side): Promise<void> {
    const bothWays = this.#question.direction === 'ANY'
    for (let i = 0; i < entities.length; i += batchSize) {
      this.cut = this.#limitMet()
      if (this.cut !== null || this.#signal.aborted) return
      const batch = entities.slice(i, i + batchSize)
      const ids = batch.map((entity) => this.model.entities.id(entity))
      const edges = await this.#graph.edges(ids, side === 'downstream' ? 'out' : 'in', this.#question)
      this.#add(edges)
      await this.#meet(edges.flatMap(({ from, to }) => [from, to]))
      for (const entity of batch) {
        this.#known[side].add(entity)
        if (bothWays) this.#known[side === 'downstream' ? 'upstream' : 'downstream'].add(entity)
      }
    }
  }

  #add(edges: readonly Edge[]): void {
    for (const edge of edges) {
      if (this.#claims.has(edge.claim)) continue
      this.#claims.add(edge.claim)
      this.model.addEdge(edge, 0)
    }
  }

  async #meet(ids: readonly string[]): Promise<void> {
    const { entities } = this.model
    const unmet = [...new Set(ids)].filter((id) => !this.#met.has(id))
    for (const id of unmet) this.#met.add(id)
    for (let i = 0; i < unmet.length; i += batchSize)
      for (const node of await this.#graph.nodes(unmet.slice(i, i + batchSize))) entities.put(node, 0)
  }

  #limitMet(): Cut | null {
    if (this.#claims.size >= this.#limits.claims) return 'CLAIMS'
    return this.model.entities.length - this.#ends >= this.#limits.entities ? 'ENTITIES' : null
  }
}
