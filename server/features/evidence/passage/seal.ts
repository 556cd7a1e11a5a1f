import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { codePointLength, sliceCodePoints } from './code-points.ts'
import { foldWhiteSpace } from './fold.ts'

/** What proves a passage without giving it away; lengths in code points, hashes as lower-case hexadecimal. */
export interface Seal {
  readonly sha256: string
  readonly foldedSha256: string
  readonly foldedLength: number
}

/** SHA-256 of the text's UTF-8. */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** Seals a whole passage. */
export function sealOf(passage: string): Seal {
  const folded = foldWhiteSpace(passage)
  return { sha256: sha256OfText(passage), foldedSha256: sha256OfText(folded), foldedLength: codePointLength(folded) }
}

/**
 * Seals the code points `start` up to `end` of a normalised text.
 * @throws RangeError when there is no such passage, or nothing but white space in it.
 */
export function sealPassage(text: string, start: number, end: number): Seal {
  const passage = sliceCodePoints(text, start, end)
  if (start < 0 || end <= start || codePointLength(passage) !== end - start)
    throw new RangeError(`the text has no passage ${start}–${end}`)
  if (foldWhiteSpace(passage) === '') throw new RangeError(`the passage ${start}–${end} is empty`)
  return sealOf(passage)
}
