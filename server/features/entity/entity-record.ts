import { z } from 'zod'
import { type EntityType, entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import { id, ownWords, passageRange } from '../record-parts.ts'

/**
 * A thin identity: everything else that is said about it is a claim. `collective` is a party that the source
 * doesn't name ("at least two universities"): bound to its passage, never merged, never the inside of a chain.
 */
export const entityRecord = z
  .strictObject({
    id,
    type: z.enum(entityTypeNames),
    kind: z.string().optional(),
    /** `label`: what the source calls it, in our words, where number and kind say too little ("most EU governments"). */
    collective: z
      .strictObject({
        min: z.int().positive(),
        named: z.literal(false),
        passage: passageRange,
        label: ownWords.optional(),
      })
      .optional(),
  })
  .refine((e) => e.kind === undefined || Object.hasOwn(entityType(e.type as EntityType).kinds, e.kind), {
    path: ['kind'],
    message: 'this kind does not belong to the type',
  })

export type EntityRecord = z.infer<typeof entityRecord>
