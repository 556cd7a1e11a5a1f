import { countingFirst } from '../features/evidence/citations.ts'
import { telling } from '../features/path/about.ts'
import type { SavedContent } from '../features/saved/saved-path-record.ts'
import { groupBy } from '../group-by.ts'
import type { Batch } from './batch.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What a saved path holds, as it holds it. All else, such as what surrounds its entities, is read from `then`: the graph
 * as of the revision that it was asked as of.
 */
export function savedSnapshot(content: SavedContent, then: Snapshot): Snapshot {
  const records = <R extends { readonly id: string }>(held: readonly R[]) =>
    new Map(held.map((record) => [record.id, { record, asOf: content }]))
  const claims = new Map(content.claims.map((claim) => [claim.record.id, { ...claim, asOf: content }]))
  const cited = records(content.citations.toSorted(countingFirst))
  const citations = groupBy([...cited.values()], ({ record }) => record.claim)
  const told = groupBy(
    [...claims.values()].filter(({ record }) => telling.includes(record.predicate)),
    ({ record }) => record.subject,
  )
  const entities = new Map(content.entities.map((entity) => [entity.record.id, { ...entity, asOf: content }]))
  return {
    ...then,
    asOf: content,
    entities: heldFirst(entities, then.entities),
    told: heldFirst(new Map([...entities.keys()].map((id) => [id, told.get(id) ?? []])), then.told),
    claims: heldFirst(claims, then.claims),
    citationsOfClaims: heldFirst(
      new Map([...claims.keys()].map((id) => [id, citations.get(id) ?? []])),
      then.citationsOfClaims,
    ),
    documents: heldFirst(records(content.documents), then.documents),
    sources: heldFirst(records(content.sources), then.sources),
    responses: heldFirst(records(content.responses), then.responses),
  }
}

/** Records that are held, and for all others those that can be read. */
export const heldFirst = <V>(held: ReadonlyMap<string, V>, rest: Batch<V>): Batch<V> => ({
  load: async (id) => held.get(id) ?? rest.load(id),
  need: async (id) => held.get(id) ?? rest.need(id),
  loadAll: async (ids) => {
    const found = await Promise.all(ids.map(async (id) => held.get(id) ?? rest.load(id)))
    return found.filter((value) => value !== undefined)
  },
})
