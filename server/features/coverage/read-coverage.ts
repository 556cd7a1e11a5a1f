import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'

/** On how much the graph rests as of a revision. */
export interface Coverage {
  readonly documentsCoded: number
  readonly documentsListed: number
  /** Accepted ones. */
  readonly claims: number
  readonly entities: number
  readonly revision: number
}

export async function readCoverage(reader: Reader, revision: number): Promise<Coverage> {
  const documents = await reader.read(queries.evidenceCountDocuments, { revision })
  const [claims] = await reader.read(queries.claimCount, { revision })
  const [entities] = await reader.read(queries.entityCount, { revision })
  const count = (coding: string): number => documents.find((row) => row.coding === coding)?.count ?? 0
  return {
    documentsCoded: count('CODED'),
    documentsListed: count('LISTED'),
    claims: claims?.count ?? 0,
    entities: entities?.count ?? 0,
    revision,
  }
}
