import type { ErrorCode } from '../../errors.ts'
import type { FileType } from '../media-types.ts'

/** What the thread that reads files is asked: one file. */
export interface ExtractionOrder {
  readonly bytes: Uint8Array
  readonly type: FileType
  /** As it was stated, with its parameters; empty where it was not. */
  readonly mediaType: string
}

/** The text of a file as passages are counted in it, page after page. */
export interface ExtractedText {
  /** Normalised, with a form feed between two pages; may be empty. */
  readonly text: string
  /** The versions of what took the text out of the file, and normalised it. */
  readonly normaliser: string
}

export type ExtractionReport =
  | { readonly kind: 'text'; readonly extracted: ExtractedText }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
