import { input, refusal } from '../../refusal.ts'

/** Why a history cannot be told, or something not be taken back. */
export const historyRefusals = {
  REF_UNREADABLE: input(
    ({ ref, kinds }: { readonly ref: string; readonly kinds: string }) =>
      `Write the record as its kind and id, such as claim:supplies-1: "${ref}" is none. The kinds are ${kinds}.`,
  ),
  CHANGED_AGAIN: refusal(
    'CONFLICT',
    ({ revision, records }: { readonly revision: number; readonly records: readonly string[] }) =>
      `${records.join(', ')} changed again after revision ${revision}: undo the later revisions first, or revert these records one by one.`,
  ),
  NOTHING_TO_UNDO: input(
    ({ revision }: { readonly revision: number }) =>
      `Revision ${revision} holds nothing to take back: it was taken back or erased already, or it changed no part of the graph.`,
  ),
  STANDS_SO: input(
    ({ ref, revision }: { readonly ref: string; readonly revision: number }) =>
      `${ref} stands as it did in revision ${revision}: there is nothing to put back.`,
  ),
  NEVER_REVERTED: input(
    ({ ref }: { readonly ref: string }) =>
      `${ref} cannot be put back: a proposal is withdrawn or proposed anew, and a saved chain never changes.`,
  ),
} as const
