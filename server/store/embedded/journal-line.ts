import { FiliereError } from '../../errors.ts'
import { canonicalJson, chainHashOf, type Revision, sha256Hex } from '../../features/revision/revision.ts'
import type { Head } from '../store.ts'

const damaged = (number: number, problem: string): FiliereError =>
  new FiliereError(
    'JOURNAL_DAMAGED',
    `The journal is damaged at revision ${number}: ${problem}. Nothing was changed; restore journal.ndjson from a backup.`,
  )

/** One line of the journal; throws JOURNAL_DAMAGED unless it is, to the byte, what was written. */
export function parseJournalLine(line: string, number: number): Revision {
  let parsed: Record<string, unknown>
  try {
    parsed = JSON.parse(line) as Record<string, unknown>
  } catch {
    throw damaged(number, 'its line is not JSON')
  }
  if (parsed === null || typeof parsed !== 'object' || canonicalJson(parsed) !== line)
    throw damaged(number, 'its line is not in canonical form')
  const { changes, ...rest } = parsed
  const revision = { ...rest, payload: changes === null ? null : canonicalJson(changes) } as Revision
  if (revision.number !== number) throw damaged(number, `it carries the number ${String(revision.number)}`)
  return revision
}

/** The revision, once its hashes and its place in the chain are verified. */
export function verifiedLink(revision: Revision, predecessor: Head): Revision {
  const { number, payload, payloadHash } = revision
  if (payload === null) throw damaged(number, 'its payload is missing and no later revision says that it was erased')
  if (sha256Hex(payload) !== payloadHash) throw damaged(number, 'its payload does not have the recorded hash')
  if (chainHashOf(predecessor.chainHash, revision) !== revision.chainHash)
    throw damaged(number, 'its chain hash does not follow from its predecessor')
  return revision
}
