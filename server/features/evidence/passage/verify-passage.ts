import { sha256 } from '@noble/hashes/sha2.js'
import type { DocumentRecord, Selector } from '../evidence-records.ts'
import { findNearMatch } from './approximate.ts'
import { codePointLength, sliceCodePoints } from './code-points.ts'
import { type FoldedText, foldWhiteSpace, foldWithMap } from './fold.ts'
import { normaliseText } from './normalise.ts'
import { type Seal, sealOf } from './seal.ts'
import { type Digest, type EncodedText, encodeText, windowHasHash, windowsWithHash } from './windows.ts'

/** Whether the reader's copy is the one that was coded: NONE when there is none to compare. */
export type CopyResult = 'SAME' | 'OTHER' | 'NONE'

export type PassageResult = 'EXACT_AT_POSITION' | 'EXACT_MOVED' | 'AMBIGUOUS' | 'FUZZY' | 'MISSING' | 'NOT_CHECKED'

export interface CitedPassage {
  /** With a rectangle, the passage was read off a picture: no text can prove it. */
  readonly selector: Pick<Selector, 'start' | 'end' | 'passage' | 'rectangle'>
  /** What was coded; null when no copy was taken. */
  readonly capture?: Pick<NonNullable<DocumentRecord['capture']>, 'sha256'> | null | undefined
}

/** The reader's copy: SHA-256 of its bytes, and its text as `extractText` gives it. */
export interface ReadDocument {
  readonly bytesSha256: string
  readonly text: string
}

export interface Verification {
  readonly copy: CopyResult
  readonly passage: PassageResult
  /** Where the passage is in the copy's normalised text, in code points; missing unless it is in one place. */
  readonly start?: number
  readonly end?: number
}

interface Range {
  readonly start: number
  readonly end: number
}

interface IndexedText {
  readonly text: string
  readonly encoded: EncodedText
  readonly folded: FoldedText
  readonly encodedFolded: EncodedText
}

/** A document is checked against many citations: its text is encoded once. */
const indexed = new WeakMap<ReadDocument, IndexedText>()

function indexOf(document: ReadDocument): IndexedText {
  const known = indexed.get(document)
  if (known !== undefined) return known
  const text = normaliseText(document.text)
  const folded = foldWithMap(text)
  const index = { text, encoded: encodeText(text), folded, encodedFolded: encodeText(folded.text) }
  indexed.set(document, index)
  return index
}

/** Only these count as verified. */
export function isVerified(result: PassageResult): boolean {
  return result === 'EXACT_AT_POSITION' || result === 'EXACT_MOVED'
}

/**
 * Looks for a cited passage in a reader's copy (null: there is none). A passage counts as exact as written or with
 * white space folded, so that a saved web page still proves it; as written comes first. Of several equal passages away
 * from the cited position, the quote's prefix and suffix may single one out; otherwise it is AMBIGUOUS.
 */
export function verifyCitation(
  citation: CitedPassage,
  document: ReadDocument | null,
  digest: Digest = sha256,
): Verification {
  if (document === null) return { copy: 'NONE', passage: 'NOT_CHECKED' }
  const copy = copyResult(citation, document)
  if (citation.selector.rectangle !== undefined) return { copy, passage: 'NOT_CHECKED' }
  const index = indexOf(document)
  const { start, end, passage } = citation.selector
  const seal: Seal = 'exact' in passage ? sealOf(normaliseText(passage.exact)) : passage
  const length = 'exact' in passage ? codePointLength(normaliseText(passage.exact)) : end - start

  if (windowHasHash(index.encoded, start, length, seal.sha256, digest))
    return { copy, passage: 'EXACT_AT_POSITION', start, end: start + length }
  const exact = exactRanges(index, length, seal, digest)
  const context = 'exact' in passage ? passage : { prefix: '', suffix: '' }
  const candidates = exact.length > 1 ? exact.filter((range) => hasContext(index.text, range, context)) : exact
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return { copy, passage: 'EXACT_MOVED', ...only }
  if (exact.length > 0) return { copy, passage: 'AMBIGUOUS' }

  const near = 'exact' in passage ? findNearMatch(index.text, normaliseText(passage.exact)) : undefined
  if (near === undefined) return { copy, passage: 'MISSING' }
  return { copy, passage: 'FUZZY', start: near.start, end: near.end }
}

function copyResult({ capture }: CitedPassage, document: ReadDocument): CopyResult {
  if (capture === undefined || capture === null) return 'NONE'
  return capture.sha256 === document.bytesSha256 ? 'SAME' : 'OTHER'
}

/**
 * Where the passage is with white space folded, narrowed to where it is as written if it is anywhere: one pass over the
 * windows, since what is equal as written is equal folded.
 */
function exactRanges(index: IndexedText, length: number, seal: Seal, digest: Digest): Range[] {
  const { starts, ends } = index.folded
  const folded = windowsWithHash(index.encodedFolded, seal.foldedLength, seal.foldedSha256, digest).map((start) => ({
    start: starts[start] ?? 0,
    end: ends[start + seal.foldedLength - 1] ?? 0,
  }))
  const asWritten = folded.filter(({ start }) => windowHasHash(index.encoded, start, length, seal.sha256, digest))
  return asWritten.length > 0 ? asWritten.map(({ start }) => ({ start, end: start + length })) : folded
}

/** An empty context singles nothing out. */
function hasContext(text: string, range: Range, context: { prefix: string; suffix: string }): boolean {
  const before = foldWhiteSpace(sliceCodePoints(text, 0, range.start))
  const after = foldWhiteSpace(sliceCodePoints(text, range.end, text.length))
  return (
    before.endsWith(foldWhiteSpace(normaliseText(context.prefix))) &&
    after.startsWith(foldWhiteSpace(normaliseText(context.suffix)))
  )
}
