import { z } from 'zod'
import { proposalStateNames } from '../../ontology/evidence-terms.ts'
import { id } from '../record-parts.ts'
import { proposedChange } from './proposed-change.ts'

/** Who said what of a proposal, and when (UTC, ISO 8601 with milliseconds). */
const comment = z.strictObject({ by: id, time: z.iso.datetime({ precision: 3 }), text: z.string().min(1) })

/** How many claims of a batch were checked against their passages, and how many of those were found wrong. */
const sample = z
  .strictObject({ checked: z.int().positive(), of: z.int().positive(), wrong: z.int().nonnegative() })
  .refine(({ checked, of }) => checked <= of, { path: ['checked'], message: 'no more can be checked than there are' })
  .refine(({ checked, wrong }) => wrong <= checked, { path: ['wrong'], message: 'no more can be wrong than checked' })

/**
 * Changes that somebody wants in the graph. They are none of it until the proposal is accepted: claims and citations
 * among them are PROPOSED, and become ACCEPTED in the revision that accepts them.
 */
export const proposalRecord = z.strictObject({
  id,
  by: id,
  state: z.enum(proposalStateNames),
  changes: z.array(proposedChange).min(1),
  /** For each record that it changes, as `kind:id`, the revision that recorded the version before; 0: a new record. */
  against: z.record(z.string(), z.int().nonnegative()),
  comments: z.array(comment),
  sample: sample.optional(),
})

export type ProposalRecord = z.infer<typeof proposalRecord>
export type ProposalSample = NonNullable<ProposalRecord['sample']>
