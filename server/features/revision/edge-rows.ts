import type { EntityType } from '../../ontology/entity-types.ts'
import { strengthRank } from '../../ontology/evidence-terms.ts'
import { signatureOf } from '../../ontology/predicates.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import type { ClaimState } from '../claim/derive-claim.ts'

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

export const edgeRow = (claim: ClaimRecord, state: ClaimState, ends: EdgeEnds, key: string, recordedIn: number) => ({
  key,
  source: ends.source,
  target: ends.target,
  claim: claim.id,
  predicate: claim.predicate,
  stage: isRelationClaim(claim) ? (claim.stage ?? null) : null,
  standing: state.standing,
  strengthRank: strengthRank(state.strength),
  earliest: state.earliest,
  latest: state.latest,
  roots: [...state.roots],
  passages: [...state.passages],
  primary: state.primary,
  codersKnowledge: state.codersKnowledge,
  recordedIn,
})
