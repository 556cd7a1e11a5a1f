import { z } from 'zod'
import {
  codingNames,
  credibilityNames,
  documentKindNames,
  followUpNames,
  reliabilityNames,
  responseOutcomeNames,
  reviewNames,
  stanceNames,
} from '../../ontology/evidence-terms.ts'
import { languages } from '../../ontology/language.ts'
import { edtfDate, id, languageTag, ownWords, sha256 } from '../record-parts.ts'

/** The publisher. `entity` says that the publisher is also a party in the graph (a company's own website). */
export const sourceRecord = z.strictObject({
  id,
  name: z.string().min(1),
  /** The name in a language that has another one for it. */
  names: z.partialRecord(z.enum(languages), z.string().min(1)).optional(),
  entity: id.optional(),
  reliability: z.strictObject({ grade: z.enum(reliabilityNames), reason: ownWords }),
})

/** All UNEXAMINED documents share one root; a cycle of DERIVED_FROM is refused. */
const origin = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('DERIVED_FROM'), documents: z.array(id).min(1), reason: ownWords.optional() }),
  z.strictObject({ status: z.literal('INDEPENDENT'), reason: ownWords }),
  z.strictObject({ status: z.literal('UNEXAMINED') }),
])

export const documentRecord = z.strictObject({
  id,
  title: z.string().min(1),
  /** The title in another language, for a document of our own: a published title is not ownWords. */
  titles: z.partialRecord(z.enum(languages), z.string().min(1)).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  archiveUrl: z.url({ protocol: /^https?$/ }).optional(),
  published: edtfDate.optional(),
  retrieved: edtfDate.optional(),
  mediaType: z.string().min(1).optional(),
  language: languageTag.optional(),
  kind: z.enum(documentKindNames),
  publisher: id,
  coding: z.enum(codingNames),
  origin,
  /** The captured bytes, where there was a capture. `stored`: whether the bytes are kept, or only their hash. */
  capture: z
    .strictObject({
      sha256,
      bytes: z.int().positive(),
      stored: z.boolean(),
      /**
       * The text the selectors count in: SHA-256 of its UTF-8, length in code points, normaliser's version. None where
       * the copy has no text, as a picture: its passages are cited by rectangle.
       */
      text: z.strictObject({ sha256, length: z.int().positive(), normaliser: z.string().min(1) }).optional(),
    })
    .optional(),
  /** In our words: what the document is, and why there is no copy if there is none. */
  note: ownWords.optional(),
})

const fraction = z.number().min(0).max(1)

/** A part of a page or a picture, in fractions of its width and height from its upper left corner. */
const rectangle = z
  .strictObject({ left: fraction, top: fraction, width: fraction.positive(), height: fraction.positive() })
  .refine(({ left, top, width, height }) => left + width <= 1 && top + height <= 1, 'a rectangle lies within its page')

/**
 * A W3C Web Annotation text position in code points, with the passage itself either quoted or, where the text may
 * not be redistributed, sealed: SHA-256 of the exact passage and of the passage with white space folded. With a
 * rectangle, `exact` is what somebody typed who read that part of the page, and the position counts in that alone.
 */
export const selector = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  page: z.int().positive().optional(),
  rectangle: rectangle.optional(),
  /** Where to look, in our own words. */
  locator: ownWords,
  passage: z.union([
    z.strictObject({ exact: z.string().min(1), prefix: z.string(), suffix: z.string(), sha256 }),
    z.strictObject({ sealed: z.literal(true), sha256, foldedSha256: sha256, foldedLength: z.int().positive() }),
  ]),
})

/** Ties a claim to a passage. */
export const citationRecord = z.strictObject({
  id,
  claim: id,
  document: id,
  stance: z.enum(stanceNames),
  credibility: z.strictObject({ grade: z.enum(credibilityNames), reason: ownWords }),
  /** Whom the passage quotes. */
  attributedTo: z.union([z.strictObject({ entity: id }), z.strictObject({ name: z.string().min(1) })]).optional(),
  selector,
  /** What the passage says, in our own words. */
  summary: ownWords,
  review: z.enum(reviewNames),
  retracted: z.strictObject({ reason: z.string().min(1) }).optional(),
  author: id,
})

/** A party's answer to one or more claims. */
export const responseRecord = z.strictObject({
  id,
  claims: z.array(id).min(1),
  party: id,
  outcome: z.enum(responseOutcomeNames),
  /** DOCUMENT: the party answered what was published as a whole, and nothing here says that it spoke of these claims. */
  scope: z.literal('DOCUMENT').optional(),
  /** Who asked: this newsroom, or another publisher. */
  askedBy: z.union([z.strictObject({ us: z.literal(true) }), z.strictObject({ source: id })]).optional(),
  asked: edtfDate.optional(),
  answered: edtfDate.optional(),
  /** The publisher who says that the answer was so (needed for NO_CLEAR_ANSWER). */
  saidBy: id.optional(),
  document: id.optional(),
  /** The passage that relays the answer, where there is one. */
  selector: selector.optional(),
  /** One sentence that travels with the hop. */
  sentence: ownWords,
  /** The whole answer, in our own words, for the annex. */
  annex: ownWords.optional(),
  followUp: z.strictObject({ what: z.enum(followUpNames), reason: ownWords }).optional(),
})

/** An open question about a claim, raised by somebody who may not retract it. */
export const disputeRecord = z.strictObject({
  id,
  claim: id,
  reason: z.string().min(1),
  author: id,
  open: z.boolean(),
  /** Who closed it, and what was found. */
  settled: z.strictObject({ by: id, reason: z.string().min(1) }).optional(),
})

export type SourceRecord = z.infer<typeof sourceRecord>
export type DocumentRecord = z.infer<typeof documentRecord>
export type Selector = z.infer<typeof selector>
export type CitationRecord = z.infer<typeof citationRecord>
export type ResponseRecord = z.infer<typeof responseRecord>
export type DisputeRecord = z.infer<typeof disputeRecord>
