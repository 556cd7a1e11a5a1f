import { z } from 'zod'
import { polarityNames, reviewNames, timingNames } from '../../ontology/evidence-terms.ts'
import { literalPredicateNames } from '../../ontology/literals.ts'
import { predicateNames, qualifierNames } from '../../ontology/predicates.ts'
import { stageNames } from '../../ontology/stages.ts'
import { edtfDate, id, ownWords } from '../record-parts.ts'
import { literalValues } from './literal-values.ts'

/** Where a party made its assertion, when the passage says so: on its own website, or in reply to whoever relays it. */
export const assertionMedia = ['WEBSITE', 'REPLY'] as const
export type AssertionMedium = (typeof assertionMedia)[number]

/** Who makes the assertion: the document that relays it is the citation's. */
export const assertedBy = z.union([
  z.strictObject({ entity: id, medium: z.enum(assertionMedia).optional() }),
  z.strictObject({ source: id }),
  z.strictObject({ unknown: z.literal(true) }),
])

const common = {
  id,
  subject: id,
  polarity: z.enum(polarityNames),
  assertedBy,
  validFrom: edtfDate.optional(),
  validTo: edtfDate.optional(),
  timing: z.enum(timingNames).optional(),
  review: z.enum(reviewNames),
  /** What editors set. DISPUTED is derived on top (see `ClaimState`). */
  standing: z.discriminatedUnion('value', [
    z.strictObject({ value: z.literal('ALLEGED') }),
    z.strictObject({ value: z.literal('CONFIRMED'), reason: z.string().min(1), citation: id }),
    z.strictObject({ value: z.literal('RETRACTED'), reason: z.string().min(1) }),
  ]),
  /** Who coded it. */
  author: id,
}

/** A claim whose object is an entity. Domain, range, stage and qualifier are checked against the ontology. */
export const relationClaimRecord = z.strictObject({
  ...common,
  predicate: z.enum(predicateNames),
  object: z.strictObject({ entity: id }),
  stage: z.enum(stageNames).optional(),
  qualifier: z.enum(qualifierNames).optional(),
  /** What was supplied, in our words, where the source names a category and no product: SUPPLIES only. */
  goods: ownWords.optional(),
})

const literalClaim = <P extends keyof typeof literalValues>(predicate: P) =>
  z.strictObject({
    ...common,
    predicate: z.literal(predicate),
    object: z.strictObject({ literal: literalValues[predicate] }),
  })

/** A claim whose object is a value. */
export const literalClaimRecord = z.discriminatedUnion('predicate', [
  literalClaim('name'),
  literalClaim('description'),
  literalClaim('country'),
  literalClaim('website'),
  literalClaim('coordinates'),
  literalClaim('date'),
  literalClaim('amount'),
  literalClaim('figure'),
])

/** One assertion: `subject predicate object`. */
export const claimRecord = z.union([relationClaimRecord, literalClaimRecord])

export type RelationClaimRecord = z.infer<typeof relationClaimRecord>
export type LiteralClaimRecord = z.infer<typeof literalClaimRecord>
export type ClaimRecord = RelationClaimRecord | LiteralClaimRecord
export type AssertedBy = z.infer<typeof assertedBy>

export function isRelationClaim(claim: ClaimRecord): claim is RelationClaimRecord {
  return !(literalPredicateNames as readonly string[]).includes(claim.predicate)
}
