import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { FiliereError, isFiliereError } from '../../errors.ts'
import { extractText, type FileFacts, isExtractionError } from '../../features/evidence/passage/extract.ts'
import { htmlToText } from '../../features/evidence/passage/html-to-text.ts'
import { sha256OfBytes } from '../../features/evidence/passage/seal.ts'
import type { ReadDocument } from '../../features/evidence/passage/verify-passage.ts'
import { extractInThread } from '../../files/extraction/extract-in-thread.ts'
import type { FileType } from '../../files/media-types.ts'
import { sniff } from '../../files/sniff.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'its permissions do not allow it',
}

/** The types that are read as those that are kept here are, in a thread of its own. */
const readInThread: readonly FileType[] = ['pdf', 'docx', 'xlsx']

async function textOf(bytes: Buffer, file: FileFacts): Promise<string> {
  // What is no document is refused below, in the words for a reader's own copy.
  const type = await sniff(bytes, file).catch(() => 'text' as const)
  if (!readInThread.includes(type)) return extractText(bytes, file, htmlToText)
  return (await extractInThread({ bytes: new Uint8Array(bytes), type, mediaType: '' })).text
}

/**
 * Reads a document as the page reads one that is dropped on it, and a PDF, DOCX or XLSX as those that are kept here are.
 * Throws BAD_INPUT when it cannot.
 */
export async function readCopy(path: string): Promise<ReadDocument> {
  try {
    const bytes = await readFile(path)
    return { bytesSha256: sha256OfBytes(bytes), text: await textOf(bytes, { name: basename(path) }) }
  } catch (error) {
    if (isExtractionError(error) || isFiliereError(error))
      throw new FiliereError('BAD_INPUT', `${path}: ${error.message}`, { cause: error })
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    throw new FiliereError('BAD_INPUT', `${path} cannot be read: ${reason}.`, { cause: error })
  }
}
