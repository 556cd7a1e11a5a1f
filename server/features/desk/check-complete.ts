import { queries } from '../../generated/queries.ts'
import { type Predicate, predicate, signatureOf } from '../../ontology/predicates.ts'
import { refuseFor } from '../../refusals.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import { refOf, type Workspace } from '../revision/workspace.ts'

/**
 * Throws BAD_INPUT unless every claim that the changes put says all that its predicate asks for, and rests on a passage.
 * `workspace`: of the changes as they would be accepted.
 */
export async function checkComplete(workspace: Workspace): Promise<void> {
  await checkAnswers(workspace)
  for (const claim of workspace.put('claim')) {
    const record = refOf('claim', claim.id)
    await checkPredicate(claim, workspace)
    if (!(await isCited(claim, workspace))) refuseFor('MISSING_CITATION', { record })
  }
}

async function checkPredicate(claim: ClaimRecord, workspace: Workspace): Promise<void> {
  if (!isRelationClaim(claim)) return
  const record = refOf('claim', claim.id)
  const entities = await workspace.after('entity', [claim.subject, claim.object.entity])
  const subject = entities.get(claim.subject)
  const object = entities.get(claim.object.entity)
  if (subject && object && !signatureOf(claim.predicate, subject.type, object.type))
    refuseFor('PREDICATE_UNFIT', {
      record,
      predicate: claim.predicate,
      subject: subject.type,
      object: object.type,
    })
  const { stages, qualifiers, qualifierOptional } = predicate(claim.predicate as Predicate)
  if (stages.length > 0 && claim.stage === undefined) refuseFor('MISSING_STAGE', { record })
  if (qualifiers.length > 0 && !qualifierOptional && claim.qualifier === undefined)
    refuseFor('MISSING_QUALIFIER', { record })
}

/** By a passage that supports it, proposed along with it or accepted before, and not retracted. */
async function isCited({ id }: ClaimRecord, workspace: Workspace): Promise<boolean> {
  const { reader, revision } = workspace
  const stored = await reader.read(queries.evidenceCitationsByClaim, { claims: [id], revision })
  const citations = workspace.overlay('citation', stored, (citation) => citation.claim === id)
  return citations.some((c) => c.stance === 'SUPPORTS' && c.retracted === undefined && c.review === 'ACCEPTED')
}

async function checkAnswers(workspace: Workspace): Promise<void> {
  for (const { id, outcome, saidBy } of workspace.put('response'))
    if (outcome === 'NO_CLEAR_ANSWER' && saidBy === undefined)
      refuseFor('MISSING_SAID_BY', { record: refOf('response', id) })
}
