import { type Ends, hopsAllowed, longestExclusion } from '../../server/features/path/question.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import { type AnswerState, type HopLeftOut, withQuestion } from './answer-state.ts'

/** Changes of a question that keep it one that the API takes: nothing is an end, a waypoint and left out at once. */

export type Side = 'from' | 'to'

export const entityEnd = (id: string): Ends => ({ entities: [id] })

/** Any entity of a type. */
export const anyOf = (type: EntityType): Ends => ({
  set: { type, kinds: null, countries: null, within: null, partOf: null },
})

/** The entities that an end names. */
export const namedIn = (ends: Ends | null): readonly string[] =>
  ends !== null && 'entities' in ends ? ends.entities : []

/** Null when none is left. */
export function withoutEntity(ends: Ends | null, id: string): Ends | null {
  if (ends === null || 'set' in ends) return ends
  const entities = ends.entities.filter((other) => other !== id)
  return entities.length > 0 ? { entities } : null
}

export const withEnd = (state: AnswerState, side: Side, ends: Ends | null): AnswerState =>
  withQuestion(state, {
    [side]: ends,
    via: without(state.via, namedIn(ends)),
    excludeEntities: without(state.excludeEntities, namedIn(ends)),
  })

export const swapEnds = (state: AnswerState): AnswerState =>
  withQuestion(state, { from: state.to, via: state.via.toReversed(), to: state.from })

/** Whether an entity is named at both ends. */
export const meet = (from: Ends | null, to: Ends | null): boolean =>
  namedIn(from).some((id) => namedIn(to).includes(id))

/** As many waypoints as a chain of the longest kind can pass. */
export const mostWaypoints = hopsAllowed.most - 1

/** With one more waypoint, the last on the way; a chain through it may be as long as that needs. */
export function passing(state: AnswerState, id: string): AnswerState {
  const via = [...without(state.via, [id]), id].slice(0, mostWaypoints)
  return withQuestion(state, {
    from: withoutEntity(state.from, id),
    to: withoutEntity(state.to, id),
    via,
    maxHops: Math.max(state.maxHops, via.length + 1),
    excludeEntities: without(state.excludeEntities, [id]),
  })
}

/** The list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** No chain through an entity. */
export const leavingOut = (state: AnswerState, id: string): AnswerState =>
  withQuestion(state, {
    from: withoutEntity(state.from, id),
    to: withoutEntity(state.to, id),
    via: without(state.via, [id]),
    excludeEntities: [...without(state.excludeEntities, [id]), id],
  })

/** No chain takes this step. Null where a question can't leave out so many claims. */
export function leavingOutHop(state: AnswerState, hop: HopLeftOut): AnswerState | null {
  const others = state.excludeHops.filter(({ from, to }) => from !== hop.from || to !== hop.to)
  const next = withQuestion(state, { excludeHops: [...others, hop] })
  return claimsLeftOut(next).length > longestExclusion ? null : next
}

/** Every claim that no chain may rest on. */
export const claimsLeftOut = ({
  excludeHops,
  excludeClaims,
}: Pick<AnswerState, 'excludeHops' | 'excludeClaims'>): readonly string[] => [
  ...new Set([...excludeHops.flatMap(({ claims }) => claims), ...excludeClaims]),
]

const without = (ids: readonly string[], some: readonly string[]) => ids.filter((id) => !some.includes(id))
