import { queries } from '../../generated/queries.ts'
import type { AsOf } from '../../graphql/snapshot.ts'
import type { Reader } from '../../store/store.ts'
import type { EntityState } from './derive-entity.ts'
import type { EntityRecord } from './entity-record.ts'

/** An entity as of a revision; what is read from it is read as of the same. */
export interface StoredEntity {
  readonly record: EntityRecord
  readonly state: EntityState
  /** The revision that first recorded it. */
  readonly firstRecordedIn: number
  readonly asOf: AsOf
}

/** Entities by id; those that don't exist as of the revision are left out. */
export async function readEntities(
  reader: Reader,
  ids: readonly string[],
  revision: number,
): Promise<Map<string, StoredEntity>> {
  const rows = await reader.read(queries.entityByIds, { ids, revision })
  return new Map(
    rows.map(({ id, body, state, firstRecordedIn }) => [
      id,
      {
        record: JSON.parse(body) as EntityRecord,
        state: JSON.parse(state) as EntityState,
        firstRecordedIn,
        asOf: revision,
      },
    ]),
  )
}
