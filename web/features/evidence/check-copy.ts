import { citedPassage } from '../../../server/features/evidence/passage/cited-passage.ts'
import { codePointLength } from '../../../server/features/evidence/passage/code-points.ts'
import { extractText, isExtractionError } from '../../../server/features/evidence/passage/extract.ts'
import { htmlToText } from '../../../server/features/evidence/passage/html-to-text.ts'
import { sha256OfBytes } from '../../../server/features/evidence/passage/seal.ts'
import { verifyCitation } from '../../../server/features/evidence/passage/verify-passage.ts'
import type { CheckMessage, CheckProblem, CheckRequest } from './check-messages.ts'
import { contextOf } from './passage-context.ts'

/** Reads a reader's copy and looks for the cited passage in it; `tell` hears each step. */
export function checkCopy(request: CheckRequest, tell: (message: CheckMessage) => void): void {
  const bytes = new Uint8Array(request.bytes)
  try {
    const text = extractText(bytes, { name: request.name, mediaType: request.mediaType }, htmlToText)
    tell({ kind: 'searching', length: codePointLength(text) })
    const verification = verifyCitation(citedPassage(request.selector, request.capture), {
      bytesSha256: sha256OfBytes(bytes),
      text,
    })
    const { start, end } = verification
    const context = start !== undefined && end !== undefined ? contextOf(text, start, end) : null
    tell({ kind: 'done', verification, context })
  } catch (error) {
    tell({ kind: 'problem', problem: problemOf(error) })
  }
}

function problemOf(error: unknown): CheckProblem {
  if (!isExtractionError(error)) return 'failed'
  if (error.code === 'DOCUMENT_NOT_TEXT') return 'notText'
  if (error.code === 'DOCUMENT_ENCODING_UNKNOWN') return 'encoding'
  return error.documentType === 'PDF' ? 'pdf' : 'unsupported'
}
