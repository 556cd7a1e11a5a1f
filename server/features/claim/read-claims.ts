import { queries } from '../../generated/queries.ts'
import type { AsOf } from '../../graphql/snapshot.ts'
import type { Reader } from '../../store/store.ts'
import type { StoredClaimState } from '../revision/derive.ts'
import type { ClaimRecord } from './claim-record.ts'

/** An accepted claim as of a revision; what is read from it is read as of the same. */
export interface StoredClaim<Record extends ClaimRecord = ClaimRecord> {
  readonly record: Record
  readonly state: StoredClaimState
  /** The revision that recorded this version. */
  readonly recordedIn: number
  readonly asOf: AsOf
}

/** Accepted claims by id; those that don't exist or were not accepted as of the revision are left out. */
export async function readClaims(
  reader: Reader,
  ids: readonly string[],
  revision: number,
): Promise<Map<string, StoredClaim>> {
  const rows = await reader.read(queries.revisionVersionsByRef, { refs: ids.map((id) => `claim:${id}`), revision })
  return new Map(
    rows.flatMap(({ body, state, recordedIn }): [string, StoredClaim][] => {
      const claim = storedClaim(body, state, recordedIn, revision)
      return claim === null ? [] : [[claim.record.id, claim]]
    }),
  )
}

/** Null: not accepted. */
export function storedClaim(
  body: string,
  state: string | null,
  recordedIn: number,
  revision: number,
): StoredClaim | null {
  const record = JSON.parse(body) as ClaimRecord
  if (record.review !== 'ACCEPTED' || state === null) return null
  return { record, state: JSON.parse(state) as StoredClaimState, recordedIn, asOf: revision }
}
