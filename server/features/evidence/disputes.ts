import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import type { Reader } from '../../store/store.ts'
import type { DisputeRecord } from './evidence-records.ts'

/** The disputes about claims, open ones first, then by id; every claim asked for has a list. */
export async function disputesOfClaims(
  reader: Reader,
  claims: readonly string[],
  revision: number,
): Promise<Map<string, readonly DisputeRecord[]>> {
  const rows = await reader.read(queries.evidenceDisputesByClaim, { claims, revision })
  const byClaim = groupBy(
    rows.map(({ body }) => JSON.parse(body) as DisputeRecord),
    (dispute) => dispute.claim,
  )
  return new Map(claims.map((claim) => [claim, (byClaim.get(claim) ?? []).sort(openFirst)]))
}

const openFirst = (a: DisputeRecord, b: DisputeRecord): number =>
  Number(b.open) - Number(a.open) || (a.id < b.id ? -1 : 1)
