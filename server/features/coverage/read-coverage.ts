import { queries } from '../../generated/queries.ts'
import type { Coding } from '../../ontology/evidence-terms.ts'
import type { Reader } from '../../store/store.ts'
import { readRecords } from '../evidence/read-evidence.ts'

/** On which documents the graph rests. Those coded are counted once each, by who published them and their kind. */
export interface DocumentCounts {
  readonly documentsCoded: number
  /** Secondary documents by whoever is no party of the graph. */
  readonly thirdPartyCoded: number
  /** Primary documents by whoever is no party of the graph. */
  readonly primaryCoded: number
  /** Documents of either kind that a party of the graph published itself. */
  readonly ownWordsCoded: number
  readonly documentsListed: number
  /** What only the coder knows: no source, and in none of the counts above. */
  readonly codingNotes: number
}

/** On how much the graph rests as of a revision. */
export interface Coverage extends DocumentCounts {
  /** Accepted ones. */
  readonly claims: number
  readonly entities: number
  readonly revision: number
}

export async function readCoverage(reader: Reader, revision: number): Promise<Coverage> {
  const [claims] = await reader.read(queries.claimCount, { revision })
  const [entities] = await reader.read(queries.entityCount, { revision })
  return {
    ...(await countDocuments(reader, revision)),
    claims: claims?.count ?? 0,
    entities: entities?.count ?? 0,
    revision,
  }
}

async function countDocuments(reader: Reader, revision: number): Promise<DocumentCounts> {
  const rows = await reader.read(queries.evidenceCountDocuments, { revision })
  const coding = (wanted: Coding) => rows.filter((row) => row.coding === wanted)
  const coded = coding('CODED')
  const publishers = await readRecords(reader, 'source', [...new Set(coded.map((row) => row.publisher))], revision)
  const byParty = ({ publisher }: { readonly publisher: string }) =>
    publishers.get(publisher)?.record.entity !== undefined
  const byOthers = coded.filter((row) => !byParty(row))
  return {
    documentsCoded: sum(coded),
    thirdPartyCoded: sum(byOthers.filter((row) => row.documentKind === 'SECONDARY')),
    primaryCoded: sum(byOthers.filter((row) => row.documentKind === 'PRIMARY')),
    ownWordsCoded: sum(coded.filter(byParty)),
    documentsListed: sum(coding('LISTED')),
    codingNotes: sum(coding('NOTES')),
  }
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, row) => total + row.count, 0)
