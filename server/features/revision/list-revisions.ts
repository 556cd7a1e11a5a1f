import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import { type Page, type PageRequest, pageRead } from '../page.ts'
import type { Revision } from './revision.ts'

/** A revision without its payload. */
export interface RevisionSummary extends Omit<Revision, 'payload'> {
  /** Whether the payload was erased. */
  readonly erased: boolean
}

/** Revisions, newest first. Numbers have no gaps, so the newest, `head`, is also how many there are. */
export async function listRevisions(
  reader: Reader,
  { first, after }: PageRequest,
  head: number,
): Promise<Page<RevisionSummary>> {
  const before = Math.min(after === null ? head + 1 : Number(after[0]), head + 1)
  const rows = await reader.read(queries.revisionRecent, { before, limit: first + 1 })
  return pageRead(rows, (row) => [row.number], first, head)
}

/** The revision with this number; null when there is none. */
export async function readRevision(reader: Reader, number: number): Promise<RevisionSummary | null> {
  const [row] = await reader.read(queries.revisionRecent, { before: number + 1, limit: 1 })
  return row?.number === number ? row : null
}
