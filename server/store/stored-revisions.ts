import { FiliereError } from '../errors.ts'
import { erasedBy, erasingPayload, type Revision } from '../features/revision/revision.ts'
import { queries } from '../generated/queries.ts'
import type { Reader } from './store.ts'

const pageSize = 200

/** A database's revisions from `first` on; throws JOURNAL_DAMAGED where a payload is missing that none erased. */
export async function* storedRevisions(reader: Reader, first: number): AsyncGenerator<Revision> {
  for (let next = first; ; ) {
    const page = await reader.read(queries.revisionPage, { first: next, limit: pageSize })
    // After the page: a payload may be erased while the revisions are read.
    if (page.some(({ payload }) => payload === null)) await checkErased(reader, page)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    next = last.number + 1
  }
}

async function checkErased(reader: Reader, page: readonly Revision[]): Promise<void> {
  const erasing = await reader.read(queries.revisionByPayloadBeginning, { beginning: erasingPayload })
  for (const { number, payload } of page)
    if (payload === null && !erasing.some((later) => later.number > number && erasedBy(later) === number))
      throw new FiliereError(
        'JOURNAL_DAMAGED',
        `The database is damaged at revision ${number}: its payload is missing and no later revision says that it was erased. Restore the database from a backup.`,
      )
}
