import type { PassagePlace } from '../read-model/evidence.ts'
import type { Run, Wanted } from './ground.ts'
import type { State } from './layers.ts'
import { Pairs } from './pairs.ts'
import type { Side, Step, Walker } from './walker.ts'

/** A step as it was taken: how a search came to where it stands decides how it goes on. */
interface Taken extends Step {
  /** The state it was taken from; `state` is where the search stands now. */
  readonly by: State
  /** Of its claims that are not structural; read when first asked for. */
  passages: PassagePlace[] | null
}

/** What leads on from an organisation by the passages that led there, sorted once for all who come by at one level. */
interface LeadingOn {
  readonly structural: readonly Taken[]
  readonly byDocument: ReadonlyMap<number, readonly Taken[]>
}

/**
 * Two searches that walk towards each other over steps at least so strong, and never over an inferred junction: where
 * they pass an organisation between two steps that are not structural, one passage supports both. `pairs` has every
 * step of every such walk as long as both their levels together.
 */
export class CarriedMeeting {
  readonly pairs = new Pairs()
  readonly #run: Run
  readonly #down: CarriedHalf
  readonly #up: CarriedHalf

  constructor(run: Run, walker: Walker, minRank: number) {
    this.#run = run
    this.#down = new CarriedHalf(run, walker, 'downstream', walker.starts, minRank, this.pairs)
    this.#up = new CarriedHalf(run, walker, 'upstream', walker.targets, minRank, this.pairs)
  }

  /** Goes on until every walk of at most `length` steps is known. */
  async cover(length: number): Promise<void> {
    const [down, up] = [this.#down, this.#up]
    while (down.level + up.level < length && down.goesOn && up.goesOn && !this.#run.isOver()) {
      if (down.cost() <= up.cost()) await down.advance()
      else await up.advance()
    }
  }
}

class CarriedHalf {
  level = 0
  readonly #run: Run
  readonly #walker: Walker
  readonly #side: Side
  readonly #minRank: number
  readonly #pairs: Pairs
  /** States whose every step was taken, and pairs taken one by one. */
  readonly #whole = new Set<State>()
  readonly #taken = new Map<State, Set<State>>()
  readonly #leadingOn = new Map<State, LeadingOn>()
  /** By organisation, the documents of the passages that led there, of those who go on from it. */
  #documents: ReadonlyMap<number, ReadonlySet<number>> = new Map()
  #frontier: Taken[] = []
  #ends: readonly State[]
  /** Of going on; null: not known yet. */
  #cost: number | null = null

  constructor(run: Run, walker: Walker, side: Side, ends: readonly State[], minRank: number, pairs: Pairs) {
    this.#run = run
    this.#walker = walker
    this.#side = side
    this.#minRank = minRank
    this.#pairs = pairs
    this.#ends = ends
  }

  get goesOn(): boolean {
    return this.#ends.length + this.#frontier.length > 0
  }

  cost(): number {
    if (this.#cost !== null) return this.#cost
    const states = [...this.#ends, ...this.#frontier.map((step) => step.state)]
    const entities = [...new Set(states.map((state) => this.#walker.layers.entityOf(state)))]
    this.#cost = this.#run.ground.cost(entities, this.#side)
    return this.#cost
  }

  /** Ends early, its level not counted, when the search is over. */
  async advance(): Promise<void> {
    const onward = this.#frontier.filter((step) => !this.#whole.has(step.state) && this.#walker.passable(step.state))
    this.#leadingOn.clear()
    this.#documents = this.#documentsAt(onward)
    await this.#run.needThese(this.#wanted(onward), this.#side, this.#minRank)
    const reached: Taken[] = []
    for (const end of this.#ends) {
      if (await this.#isOver()) return
      this.#takeAll(end, reached)
    }
    for (const step of onward) {
      if (await this.#isOver()) return
      this.#goOn(step, reached)
    }
    this.#ends = []
    this.#frontier = reached
    this.#cost = null
    this.level += 1
  }

  async #isOver(): Promise<boolean> {
    const turn = this.#run.turn()
    if (turn !== null) await turn
    return this.#run.isOver()
  }

  #documentsAt(onward: readonly Taken[]): Map<number, Set<number>> {
    const found = new Map<number, Set<number>>()
    for (const step of onward) {
      if (this.#takesAll(step)) continue
      const entity = this.#walker.layers.entityOf(step.state)
      const documents = found.get(entity) ?? new Set()
      for (const { document } of this.#passagesOf(step)) documents.add(document)
      found.set(entity, documents)
    }
    return found
  }

  /** All steps from most states; from an organisation those that a passage may tie to a step that led there. */
  #wanted(onward: readonly Taken[]): Wanted[] {
    const { layers } = this.#walker
    const whole = [...this.#ends, ...onward.filter((step) => this.#takesAll(step)).map(({ state }) => state)]
    const all = new Set(whole.map((state) => layers.entityOf(state)))
    return [
      ...[...all].map((entity) => ({ entity, documents: null })),
      ...[...this.#documents].flatMap(([entity, documents]) => (all.has(entity) ? [] : [{ entity, documents }])),
    ]
  }

  #takesAll({ structural, state }: Taken): boolean {
    return structural || !this.#walker.organisation(state)
  }

  #goOn(step: Taken, reached: Taken[]): void {
    const { state } = step
    if (this.#whole.has(state)) return
    if (this.#takesAll(step)) {
      this.#takeAll(state, reached)
      return
    }
    const { structural, byDocument } = this.#leadingOnFrom(state)
    for (const next of structural) this.#take(next, reached)
    for (const place of this.#passagesOf(step))
      for (const next of byDocument.get(place.document) ?? [])
        if (this.#passagesOf(next).some((other) => support(place, other))) this.#take(next, reached)
  }

  #takeAll(state: State, reached: Taken[]): void {
    if (this.#whole.has(state)) return
    this.#whole.add(state)
    for (const next of this.#stepsFrom(state)) this.#take(next, reached)
  }

  #take(step: Taken, reached: Taken[]): void {
    const before = this.#taken.get(step.by) ?? new Set<State>()
    if (before.has(step.state)) return
    this.#taken.set(step.by, before.add(step.state))
    reached.push(step)
    this.#pairs.add(this.#side, step.by, step.state)
  }

  #leadingOnFrom(state: State): LeadingOn {
    const known = this.#leadingOn.get(state)
    if (known) return known
    const { edges } = this.#walker.model
    const documents = this.#documents.get(this.#walker.layers.entityOf(state)) ?? new Set()
    const all = this.#stepsFrom(
      state,
      (_, claims) =>
        claims.some((edge) => edges.restsOn(edge, documents)) || claims.every((edge) => this.#walker.structural(edge)),
    )
    const byDocument = new Map<number, Taken[]>()
    for (const step of all) {
      for (const document of new Set(this.#passagesOf(step).map((place) => place.document))) {
        const found = byDocument.get(document)
        if (found) found.push(step)
        else byDocument.set(document, [step])
      }
    }
    const made = { structural: all.filter((step) => step.structural), byDocument }
    this.#leadingOn.set(state, made)
    return made
  }

  #stepsFrom(state: State, only?: (neighbour: number, edges: readonly number[]) => boolean): Taken[] {
    const found: Taken[] = []
    const take = (step: Step) => found.push({ ...step, by: state, passages: null })
    this.#walker.steps(state, this.#side, this.#minRank, take, only)
    return found
  }

  #passagesOf(step: Taken): PassagePlace[] {
    step.passages ??= step.structural ? [] : step.edges.flatMap((edge) => this.#walker.model.edges.passages(edge))
    return step.passages
  }
}

/** Whether one of two passages lies within the other. */
export const support = (a: PassagePlace, b: PassagePlace): boolean =>
  a.document === b.document && ((a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end))
