import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { FiliereError } from '../../errors.ts'
import { extractText, isExtractionError } from '../../features/evidence/passage/extract.ts'
import { htmlToText } from '../../features/evidence/passage/html-to-text.ts'
import { sha256OfBytes } from '../../features/evidence/passage/seal.ts'
import type { ReadDocument } from '../../features/evidence/passage/verify-passage.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'its permissions do not allow it',
}

/** Reads a document as the page reads one that is dropped on it. Throws BAD_INPUT when it cannot. */
export async function readCopy(path: string): Promise<ReadDocument> {
  try {
    const bytes = await readFile(path)
    return { bytesSha256: sha256OfBytes(bytes), text: extractText(bytes, { name: basename(path) }, htmlToText) }
  } catch (error) {
    if (isExtractionError(error)) throw new FiliereError('BAD_INPUT', `${path}: ${error.message}`, { cause: error })
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    throw new FiliereError('BAD_INPUT', `${path} cannot be read: ${reason}.`, { cause: error })
  }
}
