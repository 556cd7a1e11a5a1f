import { isFiliereError } from '../../errors.ts'
import type { Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import type { Head, Reader } from '../store.ts'
import { Erasures } from './erasures.ts'
import type { Journal } from './journal.ts'
import { verifiedLink } from './journal-line.ts'

/**
 * Writes revisions that only the database has back to the journal: a commit reaches the journal first, so they were
 * in it once. Returns false, with the journal as it was, unless the database's history is the journal's as far as
 * both go and every link beyond is intact.
 */
export async function restoreJournal(
  journal: Journal,
  database: Reader,
  stored: Head,
  note: (message: string) => void,
): Promise<boolean> {
  const { head } = journal
  if (stored.number <= head.number) return journal.headAt(stored.number)?.chainHash === stored.chainHash
  let last = head
  const erasures = new Erasures()
  for await (const revision of beyond(database, head)) {
    erasures.add(revision)
    last = revision
  }
  if (last.chainHash !== stored.chainHash || erasures.unexplained.length > 0) return false
  for await (const revision of beyond(database, head)) await journal.append(revision)
  note(`The journal lacked revisions ${head.number + 1} to ${stored.number}: they were written back from the database.`)
  return true
}

/** The database's revisions after `head`, up to the first that does not follow from its predecessor. */
async function* beyond(database: Reader, head: Head): AsyncGenerator<Revision> {
  for (let last = head; ; ) {
    const [revision] = await database.read(queries.revisionPage, { first: last.number + 1, limit: 1 })
    if (revision === undefined || !follows(revision, last)) return
    yield revision
    last = revision
  }
}

function follows(revision: Revision, predecessor: Head): boolean {
  try {
    verifiedLink(revision, predecessor)
    return true
  } catch (error) {
    if (isFiliereError(error)) return false
    throw error
  }
}
