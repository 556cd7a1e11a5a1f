import { groupBy } from '../../group-by.ts'
import { type EntityType, entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import type { LiteralPredicate } from '../../ontology/literals.ts'
import { type Predicate, predicateNames } from '../../ontology/predicates.ts'
import type { Reader } from '../../store/store.ts'
import { type Joint, neighboursIn, readJoints } from '../claim/joints.ts'
import { compareKeys, type Key, type Page, type PageRequest, pageOf } from '../page.ts'
import { readEntities, type StoredEntity } from './read-entities.ts'

export interface NeighbourhoodRequest extends PageRequest {
  readonly id: string
  /** Null: all. */
  readonly predicates: readonly (Predicate | LiteralPredicate)[] | null
  /** Null: all. */
  readonly types: readonly EntityType[] | null
}

export interface Neighbour {
  readonly entity: StoredEntity
  /** Ids of the claims between the two that pass the request, in order; denials among them join nothing. */
  readonly claims: readonly string[]
}

export interface NeighbourGroup {
  readonly predicate: Predicate
  /** Whether the claims go from the entity in the middle to the neighbours. */
  readonly outgoing: boolean
  readonly type: EntityType
  readonly count: number
}

export interface Neighbourhood extends Page<Neighbour> {
  /** The counts before any filter, in the ontology's order. */
  readonly groups: readonly NeighbourGroup[]
}

/** The entities that claims join to one, by lane of the supply chain, then id. Empty for an entity that doesn't exist. */
export async function neighbourhood(
  reader: Reader,
  { id, predicates, types, ...request }: NeighbourhoodRequest,
  revision: number,
): Promise<Neighbourhood> {
  const all = (await readJoints(reader, [id], revision)).get(id) ?? []
  const entities = await readEntities(reader, [...neighboursIn(all)], revision)
  const asked = all.filter((joint) => predicates === null || predicates.some((name) => name === joint.predicate))
  const joined = neighboursIn(asked)
  const claims = groupBy(asked, (joint) => joint.other)
  const neighbours = [...entities.values()]
    .filter(({ record }) => joined.has(record.id) && (types === null || types.includes(record.type)))
    .map((entity) => ({ entity, claims: (claims.get(entity.record.id) ?? []).map((joint) => joint.claim) }))
  const keyOf = ({ entity: { record } }: Neighbour): Key => [entityType(record.type).lane, record.id]
  neighbours.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
  return { ...pageOf(neighbours, keyOf, request), groups: groupsOf(all, entities) }
}

function groupsOf(joints: readonly Joint[], entities: ReadonlyMap<string, StoredEntity>): NeighbourGroup[] {
  const kinds = predicateNames.flatMap((predicate) => [true, false].map((outgoing) => ({ predicate, outgoing })))
  return kinds.flatMap((kind) => {
    const alike = joints.filter((joint) => joint.predicate === kind.predicate && joint.outgoing === kind.outgoing)
    const byType = groupBy([...neighboursIn(alike)], (neighbour) => entities.get(neighbour)?.record.type)
    return entityTypeNames.flatMap((type) => {
      const count = byType.get(type)?.length ?? 0
      return count === 0 ? [] : [{ ...kind, type, count }]
    })
  })
}
