import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import type { Reader } from '../../store/store.ts'
import { countsAsEvidence } from '../claim/derive-claim.ts'
import type { CitationRecord } from './evidence-records.ts'
import { readRecords, type StoredCitation } from './read-evidence.ts'

/** Those that count first, then by id. */
export const countingFirst = (a: CitationRecord, b: CitationRecord): number =>
  Number(countsAsEvidence(b)) - Number(countsAsEvidence(a)) || (a.id < b.id ? -1 : 1)

/** The accepted citations of claims, those that count first, then by id; every claim asked for has a list. */
export async function citationsOfClaims(
  reader: Reader,
  claims: readonly string[],
  revision: number,
): Promise<Map<string, readonly StoredCitation[]>> {
  const rows = await reader.read(queries.evidenceCitationsByClaim, { claims, revision })
  const accepted = rows.map((row) => JSON.parse(row.body) as CitationRecord).filter((c) => c.review === 'ACCEPTED')
  const byClaim = groupBy(accepted, (citation) => citation.claim)
  return new Map(
    claims.map((claim) => [
      claim,
      (byClaim.get(claim) ?? []).sort(countingFirst).map((record) => ({ record, asOf: revision })),
    ]),
  )
}

/** Accepted citations of accepted claims by id, in the order asked for; those that don't exist are left out. */
export async function citationsById(
  reader: Reader,
  ids: readonly string[],
  revision: number,
): Promise<StoredCitation[]> {
  const found = await readRecords(reader, 'citation', ids, revision)
  const claims = [...new Set([...found.values()].map((citation) => citation.record.claim))]
  const accepted = new Set(
    (await reader.read(queries.claimAcceptedIds, { ids: claims, revision })).map((row) => row.id),
  )
  return [...new Set(ids)].flatMap((id) => {
    const citation = found.get(id)
    return citation?.record.review === 'ACCEPTED' && accepted.has(citation.record.claim) ? [citation] : []
  })
}

/** The ids of the accepted claims that count a citation of each document; every document asked for has a set. */
export async function claimsCiting(
  reader: Reader,
  documents: readonly string[],
  revision: number,
): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await reader.read(queries.evidenceCitationsByDocument, { documents, revision })
  const counted = rows.filter((row) => countsAsEvidence(JSON.parse(row.body) as CitationRecord))
  const ids = [...new Set(counted.map((row) => row.claim))]
  const accepted = new Set((await reader.read(queries.claimAcceptedIds, { ids, revision })).map((row) => row.id))
  const byDocument = groupBy(
    counted.filter((row) => accepted.has(row.claim)),
    (row) => row.document,
  )
  return new Map(
    documents.map((document) => [document, new Set((byDocument.get(document) ?? []).map((row) => row.claim))]),
  )
}

/** The accepted citations of documents by accepted claims, in the order of their passages; every document asked for has a list. */
export async function citationsOfDocuments(
  reader: Reader,
  documents: readonly string[],
  revision: number,
): Promise<Map<string, readonly StoredCitation[]>> {
  const rows = await reader.read(queries.evidenceCitationsByDocument, { documents, revision })
  const ids = [...new Set(rows.map((row) => row.claim))]
  const claims = new Set((await reader.read(queries.claimAcceptedIds, { ids, revision })).map((row) => row.id))
  const accepted = rows
    .map((row) => JSON.parse(row.body) as CitationRecord)
    .filter(({ review, claim }) => review === 'ACCEPTED' && claims.has(claim))
    .sort(byPassage)
  const byDocument = groupBy(accepted, (citation) => citation.document)
  return new Map(
    documents.map((document) => [
      document,
      (byDocument.get(document) ?? []).map((record) => ({ record, asOf: revision })),
    ]),
  )
}

const byPassage = ({ id, selector }: CitationRecord, other: CitationRecord): number =>
  (selector.page ?? 0) - (other.selector.page ?? 0) ||
  selector.start - other.selector.start ||
  selector.end - other.selector.end ||
  (id < other.id ? -1 : 1)
