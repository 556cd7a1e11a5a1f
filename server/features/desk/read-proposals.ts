import { queries } from '../../generated/queries.ts'
import type { ProposalState } from '../../ontology/evidence-terms.ts'
import type { Reader } from '../../store/store.ts'
import { refOf } from '../revision/workspace.ts'
import { currentRecord } from './current-record.ts'
import type { ProposalRecord } from './proposal-record.ts'

/** A version of a proposal. */
export interface HeldProposal {
  readonly record: ProposalRecord
  readonly recordedIn: number
}

/** Throws NOT_FOUND. */
export const theProposal = (reader: Reader, id: string, revision: number): Promise<HeldProposal> =>
  currentRecord(reader, 'proposal', id, revision)

/** Newest first. */
export async function proposalsIn(
  reader: Reader,
  states: readonly ProposalState[],
  revision: number,
): Promise<HeldProposal[]> {
  return (await reader.read(queries.deskByState, { states, revision })).map(held)
}

/** As it was proposed at first; null: never. */
export async function firstVersion(reader: Reader, id: string): Promise<ProposalRecord | null> {
  const [row] = await reader.read(queries.deskFirstVersion, { ref: refOf('proposal', id) })
  return row === undefined ? null : (JSON.parse(row.body) as ProposalRecord)
}

const held = ({ body, recordedIn }: { readonly body: string; readonly recordedIn: number }): HeldProposal => ({
  record: JSON.parse(body) as ProposalRecord,
  recordedIn,
})
