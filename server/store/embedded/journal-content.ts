import { type FileHandle, open } from 'node:fs/promises'
import { genesis } from '../../features/revision/revision.ts'
import type { Head } from '../store.ts'
import { Erasures } from './erasures.ts'
import { headOf, missingPayload, parseJournalLine, verifiedLink } from './journal-line.ts'

export interface JournalContent {
  /** Where each revision's line begins, and where the last one ends. */
  readonly offsets: number[]
  readonly heads: Head[]
  readonly erasures: Erasures
  /** Bytes of a last line without its end. */
  readonly torn: number
}

export const lengthOf = ({ offsets, torn }: JournalContent): number => (offsets.at(-1) ?? 0) + torn

/**
 * Checks every byte and changes none; a journal that isn't there is empty. Throws JOURNAL_DAMAGED, naming the
 * revision.
 */
export async function readJournal(path: string): Promise<JournalContent> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return { offsets: [0], heads: [], erasures: new Erasures(), torn: 0 }
  try {
    return await readLines(file)
  } finally {
    await file.close()
  }
}

const lineEnd = 10

export async function readLines(file: FileHandle): Promise<JournalContent> {
  const offsets = [0]
  const heads: Head[] = []
  const erasures = new Erasures()
  let unfinished: Buffer[] = []
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 })) {
    let rest = chunk as Buffer
    for (let end = rest.indexOf(lineEnd); end !== -1; end = rest.indexOf(lineEnd)) {
      const line = Buffer.concat([...unfinished, rest.subarray(0, end)])
      const revision = parseJournalLine(line, heads.length + 1)
      heads.push(headOf(verifiedLink(revision, heads.at(-1) ?? genesis)))
      erasures.add(revision)
      offsets.push((offsets.at(-1) ?? 0) + line.length + 1)
      unfinished = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) unfinished.push(rest)
  }
  const [unexplained] = erasures.unexplained
  if (unexplained !== undefined) throw missingPayload(unexplained)
  return { offsets, heads, erasures, torn: unfinished.reduce((sum, part) => sum + part.length, 0) }
}
