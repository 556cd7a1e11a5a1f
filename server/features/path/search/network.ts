import type { PassagePlace } from '../read-model/evidence.ts'
import type { Edge } from '../walk.ts'
import type { Run } from './ground.ts'
import type { State } from './layers.ts'
import { onShortWalks, type Pairs } from './pairs.ts'
import type { Step, Walker } from './walker.ts'

/** One step between two entities, with every claim that carries it. */
export interface Hop {
  /** Indexes into the network's states. */
  readonly from: number
  readonly to: number
  /** Strongest first, then by claim id. */
  readonly edges: readonly Edge[]
  /** As strong as its best claim: 4 CORROBORATED … 0 UNASSESSED. */
  readonly strengthRank: number
  /** How many roots the documents behind all its claims go back to. */
  readonly roots: number
  /** Whether all its claims say how things are made up: where one says that goods moved, the goods may differ. */
  readonly structural: boolean
  /** Of all its claims. */
  readonly passages: readonly PassagePlace[]
}

/**
 * The states and hops that lie on some walk from end to end of a given length at most. States are in order of their
 * entities' ids (by code unit), so that comparing indexes compares ids.
 */
export interface Network {
  readonly ids: readonly string[]
  /** Per state: the first state of the same entity, by which states of one entity are known. */
  readonly entities: readonly number[]
  readonly hops: readonly Hop[]
  /** Hops that leave each state, in order of the state they lead to. */
  readonly out: readonly (readonly number[])[]
  readonly starts: readonly number[]
  readonly targets: readonly number[]
  /** Per state: the fewest hops from a start, and to a target. */
  readonly fromStart: readonly number[]
  readonly toTarget: readonly number[]
  /** Per state: whether a chain may have it inside. */
  readonly inside: readonly boolean[]
  /** Per state: whether only the organisation may be shared by the hops before and after it. */
  readonly organisation: readonly boolean[]
}

/**
 * The network of what a search came across; null where no walk of at most `longest` steps is among it, and when time
 * runs out before it is built.
 */
export async function networkOf(run: Run, walker: Walker, found: Pairs, longest: number): Promise<Network | null> {
  const { starts, targets, layers, model } = walker
  const walks = await onShortWalks(run, found, starts, targets, longest, (state) => walker.passable(state))
  if (walks === null || walks.pairs.length === 0) return null
  const states = [...new Set(walks.pairs.flat())]
    .map((state) => ({ state, id: model.entities.id(layers.entityOf(state)) }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.state - b.state))
  const index = new Map(states.map(({ state }, i) => [state, i]))
  const firstOf = new Map<number, number>()
  const entities = states.map(({ state }, i) => {
    const entity = layers.entityOf(state)
    const first = firstOf.get(entity) ?? i
    firstOf.set(entity, first)
    return first
  })
  const hops: Hop[] = []
  const out: number[][] = states.map(() => [])
  for (let i = 0; i < walks.pairs.length; ) {
    if (await run.pause()) return null
    const from = walks.pairs[i]?.[0] ?? 0
    const wanted = new Set<State>()
    for (; i < walks.pairs.length && walks.pairs[i]?.[0] === from; i++) wanted.add(walks.pairs[i]?.[1] ?? 0)
    const at = index.get(from) ?? -1
    const near = new Set([...wanted].map((state) => layers.entityOf(state)))
    const keep = (step: Step) => {
      if (!wanted.has(step.state)) return
      out[at]?.push(hops.length)
      hops.push(new WalkedHop(walker, from, step, [at, index.get(step.state) ?? -1]))
    }
    walker.steps(from, 'downstream', 0, keep, (entity) => near.has(entity))
  }
  for (const leaving of out) leaving.sort((x, y) => (hops[x]?.to ?? 0) - (hops[y]?.to ?? 0))
  const numbered = (ends: readonly State[]) => ends.flatMap((state) => index.get(state) ?? []).sort((a, b) => a - b)
  return {
    ids: states.map(({ id }) => id),
    entities,
    hops,
    out,
    starts: numbered(starts),
    targets: numbered(targets),
    inside: states.map(({ state }) => walker.passable(state)),
    organisation: states.map(({ state }) => walker.organisation(state)),
    fromStart: states.map(({ state }) => walks.before(state)),
    toTarget: states.map(({ state }) => walks.after(state)),
  }
}

class WalkedHop implements Hop {
  readonly from: number
  readonly to: number
  readonly strengthRank: number
  readonly structural: boolean
  readonly #walker: Walker
  readonly #source: State
  readonly #step: Step
  #edges: readonly Edge[] | null = null
  #passages: readonly PassagePlace[] | null = null
  #roots = -1

  constructor(walker: Walker, source: State, step: Step, [from, to]: readonly [number, number]) {
    this.#walker = walker
    this.#source = source
    this.#step = step
    this.from = from
    this.to = to
    this.strengthRank = step.rank
    this.structural = step.structural
  }

  get edges(): readonly Edge[] {
    const { layers, model } = this.#walker
    const ends = [layers.entityOf(this.#source), layers.entityOf(this.#step.state)] as const
    this.#edges ??= this.#step.edges
      .map((edge) => model.edge(edge, ends))
      .sort((a, b) => b.strengthRank - a.strengthRank || (a.claim < b.claim ? -1 : 1))
    return this.#edges
  }

  get passages(): readonly PassagePlace[] {
    this.#passages ??= this.#step.edges.flatMap((edge) => this.#walker.model.edges.passages(edge))
    return this.#passages
  }

  get roots(): number {
    if (this.#roots >= 0) return this.#roots
    const found = new Set<number>()
    for (const edge of this.#step.edges) this.#walker.model.edges.eachRoot(edge, (root) => found.add(root))
    this.#roots = found.size
    return this.#roots
  }
}
