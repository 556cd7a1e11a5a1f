import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { FiliereError, isFiliereError } from '../errors.ts'
import { changesOf, type Revision } from '../features/revision/revision.ts'
import type { DocumentFiles } from '../files/document-files.ts'
import type { Head } from '../store/store.ts'
import { type BackupLine, backupFormat } from './backup-line.ts'

export interface BackedUp {
  readonly revisions: number
  readonly files: number
  /** Hashes of files that the revisions say are kept, and that are missing here. */
  readonly missing: readonly string[]
}

/**
 * Writes all revisions up to a head, and every file and text that they say is kept, into one file, which takes its name
 * when it is whole and on disk. Throws FOLDER_UNWRITABLE, and FILE_DAMAGED for a file that is not as it was kept.
 */
export async function writeBackup(
  target: string,
  head: Head,
  revisions: AsyncIterable<Revision>,
  files: Pick<DocumentFiles, 'find' | 'bytes'>,
): Promise<BackedUp> {
  const draft = `${target}.part`
  const result = { revisions: 0, files: 0, missing: [] as string[] }
  try {
    const lines = Readable.from(signed(linesOf(head, revisions, files, result)))
    await pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true, flags: 'w' }))
    await rename(draft, target)
    return result
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    if (isFiliereError(cause)) throw cause
    throw new FiliereError(
      'FOLDER_UNWRITABLE',
      `The file ${target} cannot be written: free disk space in ${dirname(target)}, check its permissions, or name another one. Nothing was left there.`,
      { cause },
    )
  }
}

async function* linesOf(
  { number, chainHash }: Head,
  revisions: AsyncIterable<Revision>,
  files: Pick<DocumentFiles, 'find' | 'bytes'>,
  result: { revisions: number; files: number; missing: string[] },
): AsyncGenerator<BackupLine> {
  yield { backup: backupFormat, head: { number, chainHash } }
  const kept = new Set<string>()
  for await (const revision of revisions) {
    if (revision.number > number) break
    for (const sha256 of storedIn(revision)) kept.add(sha256)
    result.revisions += 1
    yield { revision }
  }
  const written = new Set<string>()
  const fileLine = async (sha256: string, facts: string | null): Promise<BackupLine[]> => {
    if (written.has(sha256)) return []
    written.add(sha256)
    return [{ file: sha256, facts, content: (await files.bytes(sha256)).toString('base64') }]
  }
  for (const sha256 of kept) {
    const facts = await files.find(sha256)
    if (facts === null) {
      result.missing.push(sha256)
      continue
    }
    result.files += 1
    yield* await fileLine(sha256, JSON.stringify(facts))
    if (facts.text !== null) yield* await fileLine(facts.text.sha256, null)
  }
}

function storedIn(revision: Revision): string[] {
  return changesOf(revision).flatMap((change) => {
    if (change.op !== 'put' || change.kind !== 'document') return []
    const { capture } = change.record
    return capture?.stored ? [capture.sha256] : []
  })
}

/** Each line as JSON; the last one holds the SHA-256 of all before it. */
async function* signed(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    yield text
  }
  yield `${JSON.stringify({ end: hash.digest('hex') })}\n`
}
