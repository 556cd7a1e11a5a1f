import { type Predicate, predicate, signatureOf } from '../../ontology/predicates.ts'
import { type ClaimRecord, isRelationClaim, type RelationClaimRecord } from '../claim/claim-record.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import { refuse } from './refuse.ts'
import type { Workspace } from './workspace.ts'

/** Throws BAD_INPUT when a claim is against the ontology or against itself. */
export async function checkClaims(workspace: Workspace): Promise<void> {
  const claims = workspace.put('claim')
  for (const claim of claims) checkDates(claim)
  const relations = claims.filter(isRelationClaim)
  const entities = await workspace.after(
    'entity',
    relations.flatMap((c) => [c.subject, c.object.entity]),
  )
  for (const claim of relations) {
    const subject = entities.get(claim.subject)
    const object = entities.get(claim.object.entity)
    if (claim.subject === claim.object.entity) refuse(`The claim "${claim.id}" joins an entity to itself.`)
    if (subject && object && !signatureOf(claim.predicate, subject.type, object.type))
      refuse(`The claim "${claim.id}": ${claim.predicate} cannot join a ${subject.type} to a ${object.type}.`)
    checkStageAndQualifier(claim)
  }
}

function checkDates({ id, validFrom, validTo, timing }: ClaimRecord): void {
  const first = validFrom === undefined ? undefined : edtfDays(validFrom)?.first
  const last = validTo === undefined ? undefined : edtfDays(validTo)?.last
  if (first !== undefined && last !== undefined && first > last) refuse(`The claim "${id}" ends before it begins.`)
  if (timing !== undefined && validFrom === undefined && validTo === undefined)
    refuse(`The claim "${id}" says how it lies in its years, but has none.`)
}

function checkStageAndQualifier({ id, predicate: name, stage, qualifier }: RelationClaimRecord): void {
  const { stages, qualifiers } = predicate(name as Predicate)
  if (stage !== undefined && !stages.includes(stage))
    refuse(`The claim "${id}": ${name} cannot have the stage ${stage}. ${oneOf(stages)}`)
  if (qualifiers.length > 0 && (qualifier === undefined || !qualifiers.includes(qualifier)))
    refuse(`The claim "${id}": ${name} needs a qualifier. ${oneOf(qualifiers)}`)
  if (qualifiers.length === 0 && qualifier !== undefined) refuse(`The claim "${id}": ${name} takes no qualifier.`)
}

const oneOf = (values: readonly string[]): string =>
  values.length === 0 ? 'It has none.' : `Use one of ${values.join(', ')}.`
