import { queries } from '../../generated/queries.ts'
import type { Coding, DocumentKind } from '../../ontology/evidence-terms.ts'
import type { Reader } from '../../store/store.ts'
import { readRecords } from '../evidence/read-evidence.ts'
import { type CoverageCounts, countedAs, nothingCovered, plus } from './coverage.ts'

/** Counts all there is as of a revision: it takes the longer the larger the graph is. */
export async function countCoverage(reader: Reader, revision: number): Promise<CoverageCounts> {
  const [claims] = await reader.read(queries.claimCount, { revision })
  const [entities] = await reader.read(queries.entityCount, { revision })
  const rows = await reader.read(queries.evidenceCountDocuments, { revision })
  const publishers = await readRecords(reader, 'source', [...new Set(rows.map((row) => row.publisher))], revision)
  const byParty = (publisher: string) => publishers.get(publisher)?.record.entity !== undefined
  return rows.reduce<CoverageCounts>(
    (counts, { coding, documentKind, publisher, count }) =>
      plus(counts, countedAs(coding as Coding, documentKind as DocumentKind, byParty(publisher)), count),
    { ...nothingCovered, claims: claims?.count ?? 0, entities: entities?.count ?? 0 },
  )
}
