import type { EntityType } from '../../ontology/entity-types.ts'
import { strengthRank } from '../../ontology/evidence-terms.ts'
import { signatureOf } from '../../ontology/predicates.ts'
import { type ClaimRecord, isRelationClaim, type RelationClaimRecord } from '../claim/claim-record.ts'
import type { ClaimState } from '../claim/derive-claim.ts'
import { edgeText } from '../path/edge-text.ts'
import type { Edge } from '../path/walk.ts'

/** Where the edge of a claim lies: from upstream to downstream when supply flows along it, else subject to object. */
export interface EdgeEnds {
  readonly source: string
  readonly target: string
  readonly flows: boolean
}

/** Null for claims that make no edge: literals, denials, what was not accepted. */
export function edgeEnds(claim: ClaimRecord, types: ReadonlyMap<string, EntityType>): EdgeEnds | null {
  if (!isRelationClaim(claim) || claim.polarity !== 'IS' || claim.review !== 'ACCEPTED') return null
  const { subject, object } = claim
  const subjectType = types.get(subject)
  const objectType = types.get(object.entity)
  if (subjectType === undefined || objectType === undefined) return null
  const flow = signatureOf(claim.predicate, subjectType, objectType)?.flow
  if (flow === undefined) return null
  return flow === 'reverse'
    ? { source: object.entity, target: subject, flows: true }
    : { source: subject, target: object.entity, flows: flow === 'forward' }
}

/** The edge that a claim makes, with all that a search asks of it. */
export const edgeOfClaim = (claim: RelationClaimRecord, state: ClaimState, ends: EdgeEnds): Edge => ({
  claim: claim.id,
  from: ends.source,
  to: ends.target,
  flows: ends.flows,
  predicate: claim.predicate,
  stage: claim.stage ?? null,
  standing: state.standing,
  strengthRank: strengthRank(state.strength),
  earliest: state.earliest,
  latest: state.latest,
  roots: state.roots,
  passages: state.passages,
  primary: state.primary,
  codersKnowledge: state.codersKnowledge,
})

/** `key`: of the version of its claim. */
export const edgeRow = (edge: Edge, key: string, recordedIn: number) => ({
  key,
  source: edge.from,
  target: edge.to,
  claim: edge.claim,
  predicate: edge.predicate,
  stage: edge.stage,
  standing: edge.standing,
  strengthRank: edge.strengthRank,
  earliest: edge.earliest,
  latest: edge.latest,
  text: edgeText(edge),
  recordedIn,
})
