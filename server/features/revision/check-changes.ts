import { FiliereError } from '../../errors.ts'
import { queries } from '../../generated/queries.ts'
import { type Predicate, predicate, signatureOf } from '../../ontology/predicates.ts'
import { type ClaimRecord, isRelationClaim, type RelationClaimRecord } from '../claim/claim-record.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import type { CitationRecord, DocumentRecord, ResponseRecord } from '../evidence/evidence-records.ts'
import type { RecordKind } from './change.ts'
import { refOf, type Workspace } from './workspace.ts'

const refuse = (message: string): never => {
  throw new FiliereError('BAD_INPUT', message)
}

/** Throws BAD_INPUT, with what to do, when the changes would leave the graph inconsistent or against the ontology. */
export async function checkChanges(workspace: Workspace): Promise<void> {
  checkOncePerRecord(workspace)
  await checkReferences(workspace)
  await checkEntities(workspace)
  await checkClaims(workspace)
  await checkDocuments(workspace)
  await checkCitations(workspace)
  for (const response of workspace.put('response')) checkResponse(response)
  await checkRetirements(workspace)
}

function checkOncePerRecord({ changes }: Workspace): void {
  const seen = new Set<string>()
  for (const change of changes) {
    const ref = refOf(change.kind, change.op === 'put' ? change.record.id : change.id)
    if (seen.has(ref)) refuse(`The revision changes ${ref} twice: change it once, or use two revisions.`)
    seen.add(ref)
  }
}

async function checkReferences(workspace: Workspace): Promise<void> {
  const wanted: { readonly from: string; readonly kind: RecordKind; readonly id: string }[] = []
  const needs = (from: string, kind: RecordKind, ...ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) wanted.push({ from, kind, id })
  }
  for (const e of workspace.put('entity')) needs(refOf('entity', e.id), 'document', e.collective?.passage.document)
  for (const s of workspace.put('source')) needs(refOf('source', s.id), 'entity', s.entity)
  for (const d of workspace.put('document')) {
    needs(refOf('document', d.id), 'source', d.publisher)
    if (d.origin.status === 'DERIVED_FROM') needs(refOf('document', d.id), 'document', ...d.origin.documents)
  }
  for (const c of workspace.put('claim')) {
    const ref = refOf('claim', c.id)
    needs(ref, 'entity', c.subject, isRelationClaim(c) ? c.object.entity : undefined)
    if ('entity' in c.assertedBy) needs(ref, 'entity', c.assertedBy.entity)
    if ('source' in c.assertedBy) needs(ref, 'source', c.assertedBy.source)
    if (c.standing.value === 'CONFIRMED') needs(ref, 'citation', c.standing.citation)
  }
  for (const c of workspace.put('citation')) {
    const ref = refOf('citation', c.id)
    needs(ref, 'claim', c.claim)
    needs(ref, 'document', c.document)
    if (c.attributedTo && 'entity' in c.attributedTo) needs(ref, 'entity', c.attributedTo.entity)
  }
  for (const r of workspace.put('response')) {
    const ref = refOf('response', r.id)
    needs(ref, 'claim', ...r.claims)
    needs(ref, 'entity', r.party)
    needs(ref, 'source', r.saidBy, r.askedBy && 'source' in r.askedBy ? r.askedBy.source : undefined)
    needs(ref, 'document', r.document)
  }
  for (const d of workspace.put('dispute')) needs(refOf('dispute', d.id), 'claim', d.claim)
  for (const kind of new Set(wanted.map((w) => w.kind))) {
    const ofKind = wanted.filter((w) => w.kind === kind)
    const found = await workspace.after(
      kind,
      ofKind.map((w) => w.id),
    )
    const missing = ofKind.find((w) => !found.has(w.id))
    if (missing) refuse(`${missing.from} names the ${kind} "${missing.id}", which does not exist: add it first.`)
  }
}

async function checkEntities(workspace: Workspace): Promise<void> {
  const before = await workspace.before('entity', workspace.touched('entity'))
  for (const { id, type } of workspace.put('entity')) {
    const version = before.get(id)
    const was = version && (JSON.parse(version.body) as { type: string }).type
    if (was && was !== type) refuse(`The entity "${id}" is a ${was} and cannot become a ${type}: make another entity.`)
  }
}

async function checkClaims(workspace: Workspace): Promise<void> {
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

async function checkDocuments(workspace: Workspace): Promise<void> {
  for (const document of workspace.put('document')) {
    const seen = new Set<string>()
    for (let wanted = parentsOf(document); wanted.length > 0; ) {
      if (wanted.includes(document.id)) refuse(`The document "${document.id}" would derive from itself.`)
      for (const id of wanted) seen.add(id)
      const parents = await workspace.after('document', wanted)
      wanted = [...parents.values()].flatMap(parentsOf).filter((id) => !seen.has(id))
    }
  }
}

const parentsOf = ({ origin }: DocumentRecord): string[] =>
  origin.status === 'DERIVED_FROM' ? [...origin.documents] : []

async function checkCitations(workspace: Workspace): Promise<void> {
  const citations = workspace.put('citation')
  const documents = await workspace.after(
    'document',
    citations.map((c) => c.document),
  )
  for (const citation of citations) checkCitation(citation, documents.get(citation.document))
}

function checkCitation({ id, document, selector }: CitationRecord, cited: DocumentRecord | undefined): void {
  if (selector.end <= selector.start) refuse(`The citation "${id}" ends before it begins.`)
  const length = cited?.capture?.text.length
  if (length === undefined) refuse(`The citation "${id}" needs a copy of "${document}" to count its passage in.`)
  else if (selector.end > length) refuse(`The citation "${id}" ends after the text of "${document}" does.`)
}

function checkResponse({ id, outcome, saidBy }: ResponseRecord): void {
  if (outcome === 'NO_CLEAR_ANSWER' && saidBy === undefined)
    refuse(`The response "${id}" needs "saidBy": who says that the answer was not clear.`)
}

/** What is still referred to cannot be retired. */
async function checkRetirements(workspace: Workspace): Promise<void> {
  const { reader, revision } = workspace
  const retired = (kind: RecordKind) =>
    workspace.changes.flatMap((c) => (c.op === 'retire' && c.kind === kind ? [c.id] : []))
  const existing = async (kind: RecordKind) => {
    const before = await workspace.before(kind, retired(kind))
    const missing = retired(kind).find((id) => !before.has(id))
    if (missing) refuse(`The ${kind} "${missing}" does not exist, so it cannot be retired.`)
    return [...before.keys()]
  }
  const still = <K extends RecordKind>(
    kind: K,
    rows: readonly { readonly id: string; readonly body: string }[],
    of: string,
  ) => {
    const [holder] = workspace.overlay(kind, rows, () => true).filter((r) => rows.some((row) => row.id === r.id))
    if (holder) refuse(`The ${kind} "${holder.id}" still refers to ${of}: retire or change it in the same revision.`)
  }
  const claims = await existing('claim')
  still('citation', await reader.read(queries.evidenceCitationsByClaim, { claims, revision }), 'a retired claim')
  const entities = await existing('entity')
  still(
    'claim',
    await reader.read(queries.claimBySubject, { subjects: entities, predicates: null, revision }),
    'a retired entity',
  )
  still(
    'claim',
    await reader.read(queries.claimByObject, { objects: entities, predicates: null, revision }),
    'a retired entity',
  )
  const documents = await existing('document')
  still(
    'citation',
    await reader.read(queries.evidenceCitationsByDocument, { documents, revision }),
    'a retired document',
  )
  const publishers = await existing('source')
  still(
    'document',
    await reader.read(queries.evidenceDocumentsByPublisher, { publishers, revision }),
    'a retired source',
  )
  for (const kind of ['citation', 'response', 'dispute'] as const) await existing(kind)
}
