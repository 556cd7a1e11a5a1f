import type { Selector } from '../evidence-records.ts'
import type { CitedPassage } from './verify-passage.ts'

/** A selector as the API gives it: what belongs to quoted passages is null for sealed ones, and the other way round. */
export interface SelectorAnswer {
  readonly start: number
  readonly end: number
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly sha256: string
  readonly foldedSha256: string | null
  readonly foldedLength: number | null
  readonly rectangle: Selector['rectangle'] | null
}

/**
 * The API's selector as `verifyCitation` takes it.
 * @throws TypeError when it is neither quoted nor sealed: nothing could be proved by it.
 */
export function citedPassage(
  { start, end, exact, prefix, suffix, sha256, foldedSha256, foldedLength, rectangle }: SelectorAnswer,
  capture: CitedPassage['capture'] = null,
): CitedPassage {
  if (exact !== null) {
    const passage = { exact, prefix: prefix ?? '', suffix: suffix ?? '', sha256 }
    return { selector: { start, end, passage, ...(rectangle && { rectangle }) }, capture }
  }
  if (foldedSha256 === null || foldedLength === null)
    throw new TypeError(`The passage ${start}–${end} is neither quoted nor sealed.`)
  return { selector: { start, end, passage: { sealed: true, sha256, foldedSha256, foldedLength } }, capture }
}
