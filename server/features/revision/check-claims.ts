import { type Predicate, predicate, signatureOf } from '../../ontology/predicates.ts'
import { type ClaimRecord, isRelationClaim, type RelationClaimRecord } from '../claim/claim-record.ts'
import { countsAsEvidence } from '../claim/derive-claim.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import type { CitationRecord } from '../evidence/evidence-records.ts'
import { refuse } from './refuse.ts'
import type { Workspace } from './workspace.ts'

/** Throws BAD_INPUT when a claim is against the ontology or against itself, or is confirmed by what confirms nothing. */
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
  await checkConfirmations(workspace)
}

/** Of the claims that the revision puts, and of those already there whose citations it touches. */
async function checkConfirmations(workspace: Workspace): Promise<void> {
  const replaced = await workspace.before('citation', workspace.touched('citation'))
  const claims = await workspace.after('claim', [
    ...workspace.put('claim').map((claim) => claim.id),
    ...[...replaced.values()].map(({ body }) => (JSON.parse(body) as CitationRecord).claim),
  ])
  const confirmed = [...claims.values()].flatMap(({ id, standing }) =>
    standing.value === 'CONFIRMED' ? [{ id, citation: standing.citation }] : [],
  )
  const citations = await workspace.after(
    'citation',
    confirmed.map((claim) => claim.citation),
  )
  for (const { id, citation } of confirmed) {
    const problem = whyItConfirmsNothing(id, citations.get(citation))
    if (problem !== null)
      refuse(
        `The claim "${id}" cannot stand as CONFIRMED on the citation "${citation}", which ${problem}: name an accepted citation that supports the claim, or change its standing, in the same revision.`,
      )
  }
}

function whyItConfirmsNothing(claim: string, citation: CitationRecord | undefined): string | null {
  if (citation === undefined) return 'does not exist'
  if (citation.claim !== claim) return `is about the claim "${citation.claim}"`
  if (citation.stance !== 'SUPPORTS') return 'does not support it'
  if (countsAsEvidence(citation)) return null
  return citation.retracted === undefined ? 'is not accepted' : 'is retracted'
}

function checkDates({ id, validFrom, validTo, timing }: ClaimRecord): void {
  const first = validFrom === undefined ? undefined : edtfDays(validFrom)?.first
  const last = validTo === undefined ? undefined : edtfDays(validTo)?.last
  if (first !== undefined && last !== undefined && first > last) refuse(`The claim "${id}" ends before it begins.`)
  if (timing !== undefined && validFrom === undefined && validTo === undefined)
    refuse(`The claim "${id}" says how it lies in its years, but has none.`)
}

function checkStageAndQualifier({ id, predicate: name, stage, qualifier, goods }: RelationClaimRecord): void {
  const { stages, qualifiers, qualifierOptional } = predicate(name as Predicate)
  if (stage !== undefined && !stages.includes(stage))
    refuse(`The claim "${id}": ${name} cannot have the stage ${stage}. ${oneOf(stages)}`)
  if (qualifiers.length === 0 && qualifier !== undefined) refuse(`The claim "${id}": ${name} takes no qualifier.`)
  if (qualifier === undefined ? qualifiers.length > 0 && !qualifierOptional : !qualifiers.includes(qualifier))
    refuse(`The claim "${id}": ${name} needs a qualifier. ${oneOf(qualifiers)}`)
  if (goods !== undefined && name !== 'SUPPLIES')
    refuse(`The claim "${id}": only SUPPLIES says what was supplied, elsewhere a product does.`)
}

const oneOf = (values: readonly string[]): string =>
  values.length === 0 ? 'It has none.' : `Use one of ${values.join(', ')}.`
