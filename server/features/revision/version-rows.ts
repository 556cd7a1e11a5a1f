import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import type { ProposalRecord } from '../desk/proposal-record.ts'
import type { EntityState } from '../entity/derive-entity.ts'
import type { EntityRecord } from '../entity/entity-record.ts'
import type {
  CitationRecord,
  DisputeRecord,
  DocumentRecord,
  ResponseRecord,
  SourceRecord,
} from '../evidence/evidence-records.ts'
import type { SavedPathRecord } from '../saved/saved-path-record.ts'
import type { RecordKind, RecordOf } from './change.ts'
import type { StoredClaimState } from './derive.ts'
import { referencesOf } from './references.ts'
import { canonicalJson } from './revision.ts'
import { refOf } from './workspace.ts'

/** What every version carries: `body` is the whole record, the other properties are for finding it. */
const version = <K extends RecordKind>(kind: K, record: RecordOf<K>, recordedIn: number) => ({
  key: versionKey(kind, record.id, recordedIn),
  ref: refOf(kind, record.id),
  kind,
  id: record.id,
  refs: referencesOf(kind, record),
  recordedIn,
  body: canonicalJson(record),
})

export const versionKey = (kind: RecordKind, id: string, recordedIn: number): string =>
  `${refOf(kind, id)}@${recordedIn}`

/** The id of the record that a version is of; null when it is of another kind. */
export function idIn(kind: RecordKind, key: string): string | null {
  const beginning = refOf(kind, '')
  return key.startsWith(beginning) ? key.slice(beginning.length, key.lastIndexOf('@')) : null
}

export const entityRow = (entity: EntityRecord, state: EntityState, recordedIn: number) => ({
  ...version('entity', entity, recordedIn),
  type: entity.type,
  label: state.labels.en,
  collective: entity.collective !== undefined,
  state: canonicalJson(state),
})

export const claimRow = (claim: ClaimRecord, state: StoredClaimState, recordedIn: number) => ({
  ...version('claim', claim, recordedIn),
  subject: claim.subject,
  predicate: claim.predicate,
  object: isRelationClaim(claim) ? claim.object.entity : null,
  polarity: claim.polarity,
  stage: isRelationClaim(claim) ? (claim.stage ?? null) : null,
  review: claim.review,
  standing: state.standing,
  strength: state.strength,
  assertedBy: 'entity' in claim.assertedBy ? claim.assertedBy.entity : null,
  validFrom: claim.validFrom ?? null,
  validTo: claim.validTo ?? null,
  state: canonicalJson(state),
})

export const citationRow = (citation: CitationRecord, recordedIn: number) => ({
  ...version('citation', citation, recordedIn),
  claim: citation.claim,
  document: citation.document,
  stance: citation.stance,
  review: citation.review,
})

export const documentRow = (document: DocumentRecord, recordedIn: number) => ({
  ...version('document', document, recordedIn),
  publisher: document.publisher,
  coding: document.coding,
  documentKind: document.kind,
  parents: document.origin.status === 'DERIVED_FROM' ? document.origin.documents : [],
})

export const sourceRow = (source: SourceRecord, recordedIn: number) => ({
  ...version('source', source, recordedIn),
  name: source.name,
})

export const responseRow = (response: ResponseRecord, recordedIn: number) => ({
  ...version('response', response, recordedIn),
  party: response.party,
})

export const disputeRow = (dispute: DisputeRecord, recordedIn: number) => ({
  ...version('dispute', dispute, recordedIn),
  claim: dispute.claim,
})

export const savedPathRow = (path: SavedPathRecord, recordedIn: number) => version('savedPath', path, recordedIn)

export const proposalRow = (proposal: ProposalRecord, recordedIn: number) => ({
  ...version('proposal', proposal, recordedIn),
  proposalState: proposal.state,
  by: proposal.by,
})
