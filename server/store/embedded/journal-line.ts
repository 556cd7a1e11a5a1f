import { isUtf8 } from 'node:buffer'
import { FiliereError } from '../../errors.ts'
import { canonicalJson, chainHashOf, type Revision, sha256Hex } from '../../features/revision/revision.ts'
import type { Head } from '../store.ts'

export const headOf = ({ number, time, chainHash }: Revision): Head => ({ number, time, chainHash })

const damaged = (number: number, problem: string): FiliereError =>
  new FiliereError(
    'JOURNAL_DAMAGED',
    `The journal is damaged at revision ${number}: ${problem}. Nothing was changed; restore journal.ndjson from a backup.`,
  )

export const missingPayload = (number: number): FiliereError =>
  damaged(number, 'its payload is missing and no later revision says that it was erased')

/** A revision as one line without its line end: canonical JSON, in which the payload (canonical itself) is `changes`. */
export function formatJournalLine({ number, time, actor, payload, payloadHash, chainHash }: Revision): string {
  const head = canonicalJson({ actor, chainHash }).slice(0, -1)
  const tail = canonicalJson({ number, payloadHash, time }).slice(1)
  return `${head},"changes":${payload ?? 'null'},${tail}`
}

/** One line of the journal; throws JOURNAL_DAMAGED unless it is, to the byte, what was written. */
export function parseJournalLine(bytes: Buffer, number: number): Revision {
  if (!isUtf8(bytes)) throw damaged(number, 'its line is not UTF-8')
  const line = bytes.toString('utf8')
  const revision = parse(line, number)
  if (revision === null || canonicalLine(revision) !== line) throw damaged(number, 'its line is not in canonical form')
  if (revision.number !== number) throw damaged(number, `it carries the number ${String(revision.number)}`)
  return revision
}

function parse(line: string, number: number): Revision | null {
  let parsed: (Revision & { readonly changes: unknown }) | null
  try {
    parsed = JSON.parse(line) as typeof parsed
  } catch {
    throw damaged(number, 'its line is not JSON')
  }
  if (typeof parsed !== 'object' || parsed?.changes === undefined) return null
  const { time, actor, payloadHash, chainHash, changes } = parsed
  const payload = changes === null ? null : canonicalOrNull(changes)
  return { number: parsed.number, time, actor, payload, payloadHash, chainHash }
}

/** JSON can spell what canonical JSON refuses, such as half of a surrogate pair. */
function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalJson(value)
  } catch {
    return null
  }
}

function canonicalLine(revision: Revision): string | null {
  try {
    return formatJournalLine(revision)
  } catch {
    return null
  }
}

/** The revision, once its hashes and its place in the chain are verified; see `Erasures` for a missing payload. */
export function verifiedLink(revision: Revision, predecessor: Head): Revision {
  const { number, payload, payloadHash } = revision
  if (number !== predecessor.number + 1) throw damaged(predecessor.number + 1, `it carries the number ${number}`)
  if (payload !== null && sha256Hex(payload) !== payloadHash)
    throw damaged(number, 'its payload does not have the recorded hash')
  if (chainHashOf(predecessor.chainHash, revision) !== revision.chainHash)
    throw damaged(number, 'its chain hash does not follow from its predecessor')
  return revision
}
