import { growingIndexes } from '../read-model/growing.ts'
import type { Run } from './ground.ts'
import type { State } from './layers.ts'
import type { Side } from './walker.ts'

/** Pairs of states that a step leads from and to, as a search comes across them; the same pair may come twice. */
export class Pairs {
  readonly from = growingIndexes()
  readonly to = growingIndexes()

  get length(): number {
    return this.from.length
  }

  /** A step found from one state, which it leaves (downstream) or leads to (upstream). */
  add(side: Side, near: State, far: State): void {
    this.from.push(side === 'downstream' ? near : far)
    this.to.push(side === 'downstream' ? far : near)
  }
}

/** Steps that lie on some walk of at most so many steps from a start to a target. */
export interface ShortWalks {
  /** Each once, in order. */
  readonly pairs: readonly (readonly [from: number, to: number])[]
  /** The fewest steps from a start to an entity, and on to a target. */
  before(entity: number): number
  after(entity: number): number
}

/**
 * Keeps what lies on walks of at most `longest` steps, which on their way only meet entities that may be inside a chain;
 * null when time runs out before that is known.
 */
export async function onShortWalks(
  run: Run,
  found: Pairs,
  starts: readonly number[],
  targets: readonly number[],
  longest: number,
  passable: (entity: number) => boolean,
): Promise<ShortWalks | null> {
  const known = new Map<number, number>()
  const entities: number[] = []
  const numberOf = (entity: number): number => {
    const found = known.get(entity)
    if (found !== undefined) return found
    known.set(entity, entities.length)
    return entities.push(entity) - 1
  }
  const from = Uint32Array.from(found.from.array.subarray(0, found.length), numberOf)
  const to = Uint32Array.from(found.to.array.subarray(0, found.length), numberOf)
  const inside = Uint8Array.from(entities, (entity) => Number(passable(entity)))
  const local = (ends: readonly number[]) => ends.flatMap((entity) => known.get(entity) ?? [])
  if (await run.pause()) return null
  const before = depths(from, to, local(starts), inside, entities.length, longest)
  const after = depths(to, from, local(targets), inside, entities.length, longest)
  if (await run.pause()) return null

  const kept: [number, number][] = []
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0]
    if ((before[a] ?? far) + 1 + (after[b] ?? far) <= longest) kept.push([entities[a] ?? 0, entities[b] ?? 0])
  }
  if (await run.pause()) return null
  kept.sort((x, y) => x[0] - y[0] || x[1] - y[1])
  return {
    pairs: kept.filter((step, i) => i === 0 || step[0] !== kept[i - 1]?.[0] || step[1] !== kept[i - 1]?.[1]),
    before: (entity) => before[known.get(entity) ?? -1] ?? far,
    after: (entity) => after[known.get(entity) ?? -1] ?? far,
  }
}

const far = 100

/** The fewest steps from one of `ends`, `far` where there are more than `longest`. */
function depths(
  from: Uint32Array,
  to: Uint32Array,
  ends: readonly number[],
  inside: Uint8Array,
  entities: number,
  longest: number,
): Uint8Array {
  const { starts, next } = rows(from, to, entities)
  const depth = new Uint8Array(entities).fill(far)
  for (const end of ends) depth[end] = 0
  let level: number[] = [...ends]
  for (let steps = 1; steps <= longest && level.length > 0; steps++) {
    const reached: number[] = []
    for (const entity of level) {
      if (steps > 1 && inside[entity] === 0) continue
      for (let i = starts[entity] ?? 0; i < (starts[entity + 1] ?? 0); i++) {
        const there = next[i] ?? 0
        if ((depth[there] ?? 0) < far) continue
        depth[there] = steps
        reached.push(there)
      }
    }
    level = reached
  }
  return depth
}

/** Neighbours in rows, by counting. */
function rows(from: Uint32Array, to: Uint32Array, entities: number): { starts: Uint32Array; next: Uint32Array } {
  const starts = new Uint32Array(entities + 1)
  for (const entity of from) starts[entity + 1] = (starts[entity + 1] ?? 0) + 1
  for (let i = 0; i < entities; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const fill = starts.slice(0, entities)
  const next = new Uint32Array(from.length)
  for (let i = 0; i < from.length; i++) {
    const entity = from[i] ?? 0
    const place = fill[entity] ?? 0
    next[place] = to[i] ?? 0
    fill[entity] = place + 1
  }
  return { starts, next }
}
