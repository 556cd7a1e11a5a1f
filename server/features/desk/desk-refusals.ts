import { input, refusal } from '../../refusal.ts'
import type { ChangedRecord } from './changed-since.ts'
import { type MissingReason, missingAdvice, type OfRecord } from './missing-fields.ts'

interface OfProposal {
  readonly proposal: string
}

/** A reason for each field that a record cannot go without. */
const missing = Object.fromEntries(
  Object.entries(missingAdvice).map(([reason, advice]) => [
    reason,
    input(({ record }: OfRecord) => `In ${record}, ${advice}: nothing is proposed without it.`),
  ]),
) as Readonly<Record<MissingReason, ReturnType<typeof input<OfRecord>>>>

/** Why something at the research desk is refused. */
export const deskRefusals = {
  ...missing,
  FIELD_INVALID: input(
    ({ record, field, problem }: OfRecord & { readonly field: string; readonly problem: string }) =>
      `In ${record}, correct ${field || 'the record'}: ${problem}.`,
  ),
  PREDICATE_UNFIT: input(
    ({
      record,
      predicate,
      subject,
      object,
    }: OfRecord & { readonly predicate: string; readonly subject: string; readonly object: string }) =>
      `In ${record}, choose another predicate: ${predicate} cannot join a ${subject} to a ${object}.`,
  ),
  MISSING_KEY: input((_: object) => 'Give a key: the same key again makes nothing twice.'),
  MISSING_CHANGES: input((_: object) => 'Give at least one change: there is nothing to propose.'),
  MISSING_TARGET: input((_: object) => 'Say which record it is about.'),
  MISSING_VERSION: input((_: object) => 'Say which version you looked at: the revision that recorded it.'),
  MISSING_COMMENT: input((_: object) => 'Say in a comment what to change before it is sent back.'),
  MISSING_REASON: input((_: object) => 'Say why: the reason stays with the record.'),
  MISSING_CONFIRMING_CITATION: input((_: object) => 'Name the citation that confirms the claim.'),
  MISSING_SAMPLE_SIZE: input((_: object) => 'Say how many were checked, and how many of those were wrong.'),
  KEY_REUSED: refusal(
    'CONFLICT',
    (_: object) => 'This key was used for something else: take a new one for each thing that you do.',
  ),
  CHANGED_SINCE: refusal(
    'CONFLICT',
    ({ changed }: { readonly changed: readonly ChangedRecord[] }) =>
      `${changed.map(({ record }) => record).join(', ')} changed after you looked: look at the difference, then do it anew.`,
  ),
  RECORD_UNKNOWN: refusal('NOT_FOUND', ({ record }: OfRecord) => `There is no ${record}: look for it again.`),
  SETTLED_ALREADY: refusal('CONFLICT', ({ record }: OfRecord) => `${record} is settled already: look at it again.`),
  DRAFT_UNKNOWN: refusal('NOT_FOUND', (_: object) => 'There is no such draft of yours: look at your drafts again.'),
  NOT_WAITING: refusal(
    'CONFLICT',
    ({ proposal, state }: OfProposal & { readonly state: string }) =>
      `The proposal ${proposal} is ${state}: look at it again.`,
  ),
  OWN_PROPOSAL: refusal(
    'FORBIDDEN',
    ({ proposal }: OfProposal) => `The proposal ${proposal} is yours: somebody else has to accept it.`,
  ),
  NOT_YOUR_PROPOSAL: refusal(
    'FORBIDDEN',
    ({ proposal }: OfProposal) => `The proposal ${proposal} is somebody else's: send it back with a comment instead.`,
  ),
  SAMPLE_WRONG: refusal(
    'CONFLICT',
    ({ wrong }: { readonly wrong: number }) =>
      `${wrong} of those checked were wrong: send the proposals back instead of accepting them.`,
  ),
  SAMPLE_SIZE: input(
    ({ of }: { readonly of: number }) =>
      `Say how many of the ${of} claims were checked: a whole number from 1 to ${of}, and no more wrong than checked.`,
  ),
} as const
