import type { Verification } from '../../../server/features/evidence/passage/verify-passage.ts'
import type { CitationDetailFragment } from '../../generated/operations.ts'
import type { PassageContext } from './passage-context.ts'

/** What the window asks of the worker. The bytes never go anywhere else. */
export interface CheckRequest {
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly mediaType: string
  readonly selector: CitationDetailFragment['selector']
  readonly capture: CitationDetailFragment['document']['capture']
}

/** What can go wrong with a file; the words are `check.<problem>`. */
export type CheckProblem = 'pdf' | 'unsupported' | 'notText' | 'encoding' | 'failed'

export type CheckMessage =
  /** The text has been read: so many code points are being searched. */
  | { readonly kind: 'searching'; readonly length: number }
  | { readonly kind: 'done'; readonly verification: Verification; readonly context: PassageContext | null }
  | { readonly kind: 'problem'; readonly problem: CheckProblem }
