import { strengthNames } from '../../../ontology/evidence-terms.ts'
import type { Cut, Limits } from '../limits.ts'
import type { ResolvedQuestion } from '../question.ts'
import { ReadModel } from '../read-model/read-model.ts'
import type { Edge, Graph, Node, Way } from '../walk.ts'
import type { Ground, Wanted } from './ground.ts'
import type { Side } from './walker.ts'

/** How many entities one query of the store is asked about. */
const batchSize = 500

/** Above the rank of the strongest step. */
const allRanks = strengthNames.length

/** What was asked for. */
interface Known {
  /** By entity: all its steps at least so strong are known. */
  readonly all: Map<number, number>
  /** Keys of what was asked for by document. */
  readonly tied: Set<string>
}

const nothingKnown = (): Known => ({ all: new Map(), tied: new Set() })

const tiedKey = ({ entity, documents }: Wanted, leastRank: number): string =>
  `${entity} ${leastRank} ${[...(documents ?? [])].join(' ')}`

/**
 * A model of what a store gives for one question, as far as a search asks for it: the store applies the question's
 * filters, and whoever walks the model may ask the same question or a narrower one.
 */
export class QueriedGround implements Ground {
  readonly model = new ReadModel()
  readonly isWhole = false
  cut: Cut | null = null
  readonly #graph: Graph
  readonly #question: ResolvedQuestion
  readonly #limits: Limits
  readonly #signal: AbortSignal
  readonly #claims = new Set<string>()
  readonly #met = new Set<string>()
  readonly #known: Readonly<Record<Side, Known>>
  /** How many claims lead on from an entity. */
  readonly #costs: Readonly<Record<Side, Map<number, number>>> = { downstream: new Map(), upstream: new Map() }
  #ends = 0

  private constructor(graph: Graph, question: ResolvedQuestion, limits: Limits, signal: AbortSignal) {
    this.#graph = graph
    this.#question = question
    this.#limits = limits
    this.#signal = signal
    const downstream = nothingKnown()
    this.#known = { downstream, upstream: question.direction === 'ANY' ? downstream : nothingKnown() }
    this.model.settle()
  }

  static async open(graph: Graph, question: ResolvedQuestion, limits: Limits, signal: AbortSignal) {
    const ground = new QueriedGround(graph, question, limits, signal)
    // Whoever walks knows by their numbers what to leave out.
    for (const id of question.excludeEntities) ground.model.entities.add(id)
    const ends = [...question.from, ...question.to, ...question.via]
    for (let i = 0; i < ends.length; i += batchSize)
      for (const node of await graph.nodes(ends.slice(i, i + batchSize))) ground.#meet(node)
    ground.#ends = ground.model.entities.length
    return ground
  }

  need(wanted: readonly Wanted[], side: Side, leastRank: number): Promise<void> | null {
    if (this.cut !== null) return null
    const known = this.#known[side]
    const missing = [...new Map(wanted.map((one) => [one.entity, one])).values()].filter(
      (one) =>
        this.#below(one.entity, side) > leastRank &&
        (one.documents === null || !known.tied.has(tiedKey(one, leastRank))),
    )
    return missing.length === 0 ? null : this.#load(missing, side, leastRank)
  }

  async #load(wanted: readonly Wanted[], side: Side, leastRank: number): Promise<void> {
    const known = this.#known[side]
    const way = this.#way(side)
    for (let i = 0; i < wanted.length; i += batchSize) {
      this.cut = this.#limitMet()
      if (this.cut !== null || this.#signal.aborted) return
      const batch = wanted.slice(i, i + batchSize)
      const asked = batch.map(({ entity, documents }) => ({
        id: this.model.entities.id(entity),
        below: this.#below(entity, side),
        documents: documents && [...documents].map((document) => this.model.edges.document(document)),
      }))
      const found = await this.#unlessOver(this.#graph.onward(asked, way, this.#question, leastRank, this.#signal))
      if (found === null) return
      for (const node of found.nodes) this.#meet(node)
      for (const edge of found.edges) this.#add(edge)
      for (const one of batch) {
        if (one.documents === null) known.all.set(one.entity, leastRank)
        else known.tied.add(tiedKey(one, leastRank))
      }
    }
  }

  /** All steps from the entity that are so strong or stronger are known. */
  #below(entity: number, side: Side): number {
    return this.#known[side].all.get(entity) ?? allRanks
  }

  /** Of one pair of ends at a time, and only on the straight way. */
  async distances(question: ResolvedQuestion, ranks: readonly number[]): Promise<ReadonlyMap<number, number> | null> {
    const { from, to, via } = question
    const { distances } = this.#graph
    const [[start], [target]] = [[...from], [...to]]
    if (distances === undefined || from.size !== 1 || to.size !== 1 || via.length > 0) return null
    const ends = { from: start ?? '', to: target ?? '' }
    const found = await this.#unlessOver(distances(ends, question, ranks, this.#signal))
    if (found === null) return null
    this.#costs.downstream.set(this.model.entities.indexOf(ends.from), found.leaving)
    this.#costs.upstream.set(this.model.entities.indexOf(ends.to), found.reaching)
    return found.hops
  }

  /** Known of the ends alone, which often are what most claims are about; any other entity counts as one. */
  cost(entities: readonly number[], side: Side): number {
    const costs = this.#costs[side]
    return entities.reduce((sum, entity) => sum + (costs.get(entity) ?? 1), 0)
  }

  /** Counted when the store gave it. */
  look(): void {}

  #way(side: Side): Way {
    if (this.#question.direction === 'ANY') return 'both'
    return side === 'downstream' ? 'out' : 'in'
  }

  /** Null when the search ended meanwhile, which may end what it waits for. */
  async #unlessOver<T>(asked: Promise<T>): Promise<T | null> {
    try {
      return await asked
    } catch (error) {
      if (this.#signal.aborted) return null
      throw error
    }
  }

  #add(edge: Edge): void {
    if (this.#claims.has(edge.claim)) return
    this.#claims.add(edge.claim)
    this.model.addEdge(edge, 0)
  }

  #meet(node: Node): void {
    if (this.#met.has(node.id)) return
    this.#met.add(node.id)
    this.model.entities.put(node, 0)
  }

  #limitMet(): Cut | null {
    if (this.#claims.size >= this.#limits.claims) return 'CLAIMS'
    return this.model.entities.length - this.#ends >= this.#limits.entities ? 'ENTITIES' : null
  }
}
