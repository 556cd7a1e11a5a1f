import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import { countCoverage } from './count-coverage.ts'
import { type Coverage, nothingCovered } from './coverage.ts'

/** As the revision recorded it; what an earlier program recorded is counted. */
export async function readCoverage(reader: Reader, revision: number): Promise<Coverage> {
  if (revision === 0) return { ...nothingCovered, revision }
  const [recorded] = await reader.read(queries.coverageAsOf, { revision })
  return { ...(recorded ?? (await countCoverage(reader, revision))), revision }
}
