import type { AsOf } from '../../graphql/snapshot.ts'
import type { EntityName } from './derive-entity.ts'
import type { EntityRecord } from './entity-record.ts'
import type { StoredEntity } from './read-entities.ts'

export interface NameParent extends EntityName {
  readonly asOf: AsOf
}

export interface CollectiveParent {
  readonly collective: NonNullable<EntityRecord['collective']>
  readonly asOf: AsOf
}

/** A neighbour whose claims are read when asked for. */
export interface NeighbourEdgeParent {
  readonly cursor: string
  readonly node: StoredEntity
  readonly claimIds: readonly string[]
}
