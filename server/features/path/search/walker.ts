import { entityType } from '../../../ontology/entity-types.ts'
import type { Stage } from '../../../ontology/stages.ts'
import { type FilterParams, filterParams } from '../edge-filter.ts'
import type { ResolvedQuestion } from '../question.ts'
import { type Adjacency, type Neighbours, noNeighbours } from '../read-model/adjacency.ts'
import {
  decisiveBits,
  hasDays,
  isStructural,
  stageOf,
  strengthRankOf,
  unpackAttributes,
} from '../read-model/packed-edge.ts'
import type { ReadModel } from '../read-model/read-model.ts'
import type { Ground } from './ground.ts'
import { Layers, type State } from './layers.ts'
import { type Explored, Tally } from './looked-at.ts'

export type Side = 'downstream' | 'upstream'

/** A step to a neighbour, with every claim that passes and carries it. */
export interface Step {
  /** The state it leads to (or, upstream, comes from). */
  readonly state: State
  readonly edges: readonly number[]
  /** As strong as its best claim. */
  readonly rank: number
  /** Whether all its claims are structural. */
  readonly structural: boolean
  /** Whether it passes only thanks to the stages that were added to the question. */
  readonly byAddedStage: boolean
}

/** Walks a read model as one question allows, as of its revision. */
export class Walker {
  readonly model: ReadModel
  readonly question: ResolvedQuestion
  readonly starts: readonly State[]
  readonly targets: readonly State[]
  readonly layers: Layers
  readonly #filter: FilterParams
  readonly #added: readonly Stage[]
  /** By the bits that decide alone: 0 not asked yet, 1 passes, 2 does not. */
  readonly #verdicts = new Uint8Array(1 << decisiveBits)
  readonly #excludedEntities: ReadonlySet<number>
  readonly #excludedClaims: ReadonlySet<string>
  readonly #from: ReadonlySet<number>
  readonly #to: ReadonlySet<number>
  readonly #there = noNeighbours()
  readonly #back = noNeighbours()
  readonly #ground: Pick<Ground, 'look'>
  readonly #tallies = { downstream: new Tally(), upstream: new Tally() }

  /** `added`: stages beyond those that the reader asked for; then every chain needs a step that rests on one of them. */
  constructor(ground: Pick<Ground, 'model' | 'look'>, question: ResolvedQuestion, added: readonly Stage[] = []) {
    const { model } = ground
    this.#ground = ground
    this.model = model
    this.question = question
    this.#added = added
    this.#filter = filterParams({ ...question, stages: [...question.stages, ...added] })
    const numbers = (ids: Iterable<string>) => [...ids].map((id) => model.entities.indexOf(id)).filter((n) => n >= 0)
    this.#excludedEntities = new Set(numbers(question.excludeEntities))
    this.#excludedClaims = new Set(question.excludeClaims)
    this.#from = new Set(numbers(question.from))
    this.#to = new Set(numbers(question.to))
    this.layers = new Layers(
      question.via.map((id) => model.entities.indexOf(id)),
      added.length > 0,
    )
    this.starts = this.layers.possible ? [...this.#from].map((entity) => this.layers.first(entity)) : []
    this.targets = this.layers.possible ? [...this.#to].map((entity) => this.layers.last(entity)) : []
  }

  /** Whether a chain may have this entity inside. */
  passable(state: State): boolean {
    const entity = this.layers.entityOf(state)
    return (
      !this.model.entities.isCollective(entity, this.question.revision) &&
      !this.#from.has(entity) &&
      !this.#to.has(entity)
    )
  }

  organisation(state: State): boolean {
    return entityType(this.model.type(this.layers.entityOf(state))).organisation
  }

  /**
   * Steps of at least `minRank` that lead on from a state (or, upstream, to it), in order of the neighbour's number.
   * Those whose only end would be an end of the question in the wrong place are left out, and so are those that `only`,
   * given the neighbour and the claims that pass, does not want.
   */
  steps(
    state: State,
    side: Side,
    minRank: number,
    found: (step: Step) => void,
    only: ((neighbour: number, edges: readonly number[]) => boolean) | null = null,
  ): void {
    const entity = this.layers.entityOf(state)
    const { neighbours, edges, count } = this.#row(entity, side)
    const passing: number[] = []
    let leading = 0
    for (let i = 0; i < count; ) {
      const neighbour = neighbours[i] ?? 0
      let rank = -1
      passing.length = 0
      for (; i < count && neighbours[i] === neighbour; i++) {
        const edge = edges[i] ?? 0
        if (!this.#passes(edge)) continue
        passing.push(edge)
        rank = Math.max(rank, this.rank(edge))
      }
      leading += passing.length
      if (rank < minRank || neighbour === entity || !this.#mayMeet(neighbour)) continue
      if (only?.(neighbour, passing) === false) continue
      const claims = passing.slice()
      const byAddedStage = this.#added.length > 0 && passing.every((edge) => this.#isAdded(edge))
      const structural = passing.every((edge) => this.structural(edge))
      this.#eachState(state, side, neighbour, byAddedStage, (there) =>
        found({ state: there, edges: claims, rank, structural, byAddedStage }),
      )
    }
    this.#lookedAt(entity, side, leading)
  }

  /** The states that those steps lead to (or, upstream, come from), for whoever needs no more of them; each once. */
  onward(state: State, side: Side, minRank: number, found: (state: State) => void): void {
    const entity = this.layers.entityOf(state)
    const { neighbours, edges, count } = this.#row(entity, side)
    const someAdded = this.#added.length > 0
    let leading = 0
    for (let i = 0; i < count; ) {
      const neighbour = neighbours[i] ?? 0
      let rank = -1
      let byAddedStage = someAdded
      for (; i < count && neighbours[i] === neighbour; i++) {
        const edge = edges[i] ?? 0
        if (!this.#passes(edge)) continue
        leading += 1
        rank = Math.max(rank, this.rank(edge))
        if (someAdded && !this.#isAdded(edge)) byAddedStage = false
      }
      if (rank < minRank || neighbour === entity || !this.#mayMeet(neighbour)) continue
      this.#eachState(state, side, neighbour, byAddedStage, found)
    }
    this.#lookedAt(entity, side, leading)
  }

  /** Entities that a claim at least so strong leads on to (or, upstream, comes from); one may come twice. */
  reach(entity: number, side: Side, minRank: number, found: (neighbour: number) => void): void {
    const { neighbours, edges, count } = this.#row(entity, side)
    let leading = 0
    for (let i = 0; i < count; i++) {
      const [neighbour, edge] = [neighbours[i] ?? 0, edges[i] ?? 0]
      if (this.rank(edge) < minRank || neighbour === entity || !this.#passes(edge) || !this.#mayMeet(neighbour))
        continue
      leading += 1
      found(neighbour)
    }
    this.#lookedAt(entity, side, leading)
  }

  /** The states at a neighbour that a step may lead to from a state (or, upstream, come from). */
  #eachState(state: State, side: Side, neighbour: number, byAddedStage: boolean, found: (there: State) => void): void {
    if (side === 'downstream') {
      const there = this.layers.after(state, neighbour, byAddedStage)
      if (there >= 0 && this.#mayEnter(there)) found(there)
    } else
      for (const there of this.layers.before(state, neighbour, byAddedStage)) if (this.#mayLeave(there)) found(there)
  }

  #lookedAt(entity: number, side: Side, claims: number): void {
    this.#tallies[side].add(entity, claims)
    this.#ground.look(entity, side, claims)
  }

  /** From how many entities steps were asked for so far. */
  get explored(): Explored {
    return { from: this.#tallies.downstream.lookedAt, to: this.#tallies.upstream.lookedAt }
  }

  rank(edge: number): number {
    return strengthRankOf(this.model.edges.attributes.array[edge] ?? 0)
  }

  structural(edge: number): boolean {
    return isStructural(this.model.edges.attributes.array[edge] ?? 0)
  }

  #isAdded(edge: number): boolean {
    const stage = stageOf(this.model.edges.attributes.array[edge] ?? 0)
    return stage !== null && this.#added.includes(stage)
  }

  #mayMeet(entity: number): boolean {
    if (this.#excludedEntities.size > 0 && this.#excludedEntities.has(entity)) return false
    return this.model.entities.isPresent(entity, this.question.revision)
  }

  /** An end of the question is entered only where a chain may end. */
  #mayEnter(state: State): boolean {
    const entity = this.layers.entityOf(state)
    if (this.#to.has(entity)) return this.layers.last(entity) === state
    return !this.#from.has(entity)
  }

  #mayLeave(state: State): boolean {
    const entity = this.layers.entityOf(state)
    if (this.#from.has(entity)) return this.layers.first(entity) === state
    return !this.#to.has(entity)
  }

  /** Good until the next call. */
  #row(entity: number, side: Side): Neighbours {
    const { downstream, upstream } = this.model
    const [ahead, behind]: [Adjacency, Adjacency] =
      side === 'downstream' ? [downstream, upstream] : [upstream, downstream]
    ahead.read(entity, this.#there)
    if (!this.#filter.bothWays) return this.#there
    behind.read(entity, this.#back)
    return merged(this.#there, this.#back)
  }

  #passes(edge: number): boolean {
    const { edges } = this.model
    if (!edges.isCurrent(edge, this.question.revision)) return false
    const attributes = edges.attributes.array[edge] ?? 0
    const bits = attributes & ((1 << decisiveBits) - 1)
    const known = this.#verdicts[bits] ?? 0
    if ((known > 0 ? known : this.#judge(bits)) === 2) return false
    const { windowFrom, windowTo } = this.#filter
    if ((windowFrom !== null || windowTo !== null) && hasDays(attributes))
      if (!edges.overlaps(edge, windowFrom, windowTo)) return false
    return this.#excludedClaims.size === 0 || !this.#excludedClaims.has(edges.claim(edge))
  }

  #judge(bits: number): number {
    const { flows, predicate, stage, standing, strengthRank } = unpackAttributes(bits)
    const filter = this.#filter
    const passes =
      (flows || filter.bothWays) &&
      filter.predicates.includes(predicate) &&
      (stage === null || filter.stages.includes(stage)) &&
      filter.standings.includes(standing) &&
      strengthRank >= filter.minStrengthRank
    this.#verdicts[bits] = passes ? 1 : 2
    return passes ? 1 : 2
  }
}

function merged(a: Neighbours, b: Neighbours): Neighbours {
  const count = a.count + b.count
  const into: Neighbours = { neighbours: new Uint32Array(count), edges: new Uint32Array(count), count }
  for (let i = 0, j = 0, k = 0; k < count; k++) {
    const first = j >= b.count || (i < a.count && (a.neighbours[i] ?? 0) <= (b.neighbours[j] ?? 0))
    const [from, at] = first ? [a, i++] : [b, j++]
    into.neighbours[k] = from.neighbours[at] ?? 0
    into.edges[k] = from.edges[at] ?? 0
  }
  return into
}
