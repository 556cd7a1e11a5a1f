import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import { type Page, type PageRequest, pageRead } from '../page.ts'
import type { StoredDocument, StoredSource } from './read-evidence.ts'

/** All documents, in order of id. */
export async function listDocuments(
  reader: Reader,
  { first, after }: PageRequest,
  revision: number,
): Promise<Page<StoredDocument>> {
  const rows = await reader.read(queries.evidenceDocuments, {
    after: String(after?.[0] ?? ''),
    limit: first + 1,
    revision,
  })
  const counts = await reader.read(queries.evidenceCountDocuments, { revision })
  return pageRead(
    rows.map(({ body }): StoredDocument => ({ record: JSON.parse(body), asOf: revision })),
    ({ record }) => [record.id],
    first,
    counts.reduce((sum, row) => sum + row.count, 0),
  )
}

/** All publishers, in order of id. */
export async function listSources(
  reader: Reader,
  { first, after }: PageRequest,
  revision: number,
): Promise<Page<StoredSource>> {
  const rows = await reader.read(queries.evidenceSources, {
    after: String(after?.[0] ?? ''),
    limit: first + 1,
    revision,
  })
  const [total] = await reader.read(queries.evidenceCountSources, { revision })
  return pageRead(
    rows.map(({ body }): StoredSource => ({ record: JSON.parse(body), asOf: revision })),
    ({ record }) => [record.id],
    first,
    total?.count ?? 0,
  )
}
