import type { ProposalState } from '../../ontology/evidence-terms.ts'
import { refuseFor } from '../../refusals.ts'
import { acceptedChanges } from '../desk/accepted-changes.ts'
import { changedSince } from '../desk/changed-since.ts'
import type { ProposalRecord } from '../desk/proposal-record.ts'
import { refuse } from './refuse.ts'
import { canonicalJson } from './revision.ts'
import { changedRef, type Workspace } from './workspace.ts'

/** What may become of a proposal in the next revision. */
const next: Readonly<Record<ProposalState | 'NEW', readonly ProposalState[]>> = {
  NEW: ['PROPOSED'],
  PROPOSED: ['PROPOSED', 'SENT_BACK', 'ACCEPTED', 'WITHDRAWN'],
  SENT_BACK: ['PROPOSED', 'WITHDRAWN'],
  ACCEPTED: [],
  WITHDRAWN: [],
}

/**
 * Throws BAD_INPUT when a proposal would take a step that it cannot take, or hold what is no proposal, and when a
 * revision accepts one without doing what it says; CONFLICT when a record that it changes has changed since.
 */
export async function checkProposals(workspace: Workspace): Promise<void> {
  const proposals = workspace.put('proposal')
  const before = await workspace.before(
    'proposal',
    proposals.map(({ id }) => id),
  )
  for (const proposal of proposals) {
    const version = before.get(proposal.id)
    checkContent(proposal)
    checkStep(proposal, version === undefined ? null : (JSON.parse(version.body) as ProposalRecord))
  }
  const accepted = proposals.filter(({ state }) => state === 'ACCEPTED')
  await checkAcceptance(workspace, accepted)
  for (const proposal of accepted) await checkCurrent(workspace, proposal)
}

function checkContent({ id, changes, against }: ProposalRecord): void {
  for (const change of changes)
    if (change.op === 'put' && 'review' in change.record && change.record.review !== 'PROPOSED')
      refuse(
        `The proposal "${id}" holds ${changedRef(change)} as ${change.record.review}: what is proposed is PROPOSED.`,
      )
  const refs = changes.map(changedRef)
  if (new Set(refs).size < refs.length) refuse(`The proposal "${id}" changes a record twice: change each once.`)
  if (canonicalJson(Object.keys(against).sort()) !== canonicalJson(refs.sort()))
    refuse(`The proposal "${id}" must say of each record that it changes which version it was made against.`)
}

function checkStep(proposal: ProposalRecord, before: ProposalRecord | null): void {
  const { id, state, comments } = proposal
  const was = before?.state ?? 'NEW'
  if (!next[was].includes(state)) refuse(`The proposal "${id}" is ${was} and cannot become ${state}.`)
  if (before === null) return
  if (before.by !== proposal.by) refuse(`The proposal "${id}" is by "${before.by}" and stays so.`)
  if (canonicalJson(comments.slice(0, before.comments.length)) !== canonicalJson(before.comments))
    refuse(`The proposal "${id}" must keep the comments made before.`)
  if (state === 'SENT_BACK' && comments.length === before.comments.length)
    refuse(`The proposal "${id}" is sent back without a comment: say what to change.`)
  if (state === 'PROPOSED') return
  const same = canonicalJson([proposal.changes, proposal.against]) === canonicalJson([before.changes, before.against])
  if (!same) refuse(`The proposal "${id}" cannot be changed while it becomes ${state}.`)
}

/** What is accepted is recorded in the same revision, whole and with nothing beside it. */
async function checkAcceptance(workspace: Workspace, accepted: readonly ProposalRecord[]): Promise<void> {
  if (accepted.length === 0) return
  const due = new Set(accepted.flatMap(({ changes }) => acceptedChanges(changes).map((c) => canonicalJson(c))))
  for (const change of workspace.changes) {
    const isAcceptance = change.kind === 'proposal' && change.op === 'put' && change.record.state === 'ACCEPTED'
    if (!isAcceptance && !due.delete(canonicalJson(change)))
      refuse(`The revision accepts proposals and changes ${changedRef(change)} otherwise than they say.`)
  }
  for (const missing of accepted.flatMap(({ changes }) => acceptedChanges(changes))) {
    if (!due.has(canonicalJson(missing))) continue
    // What an erasure took from the history cannot be retired any more.
    const gone = missing.op === 'retire' && !(await workspace.before(missing.kind, [missing.id])).has(missing.id)
    if (!gone) refuse(`The revision accepts a proposal, but leaves out its change of ${changedRef(missing)}.`)
  }
}

async function checkCurrent({ reader, revision }: Workspace, { against }: ProposalRecord): Promise<void> {
  const changed = await changedSince(reader, revision, against)
  if (changed.length > 0) refuseFor('CHANGED_SINCE', { changed })
}
