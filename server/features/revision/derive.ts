import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import { type ClaimRecord, isRelationClaim, type LiteralClaimRecord } from '../claim/claim-record.ts'
import { type ClaimState, deriveClaim } from '../claim/derive-claim.ts'
import { deriveEntity, type EntityState } from '../entity/derive-entity.ts'
import type { EntityRecord } from '../entity/entity-record.ts'
import type { DocumentRecord } from '../evidence/evidence-records.ts'
import type { Workspace } from './workspace.ts'

/** A claim's derived state as the store keeps it: with the ids of the responses to it. */
export interface StoredClaimState extends ClaimState {
  readonly responses: readonly string[]
}

/** The affected claims that will exist after the revision, with the state that follows from their evidence then. */
export async function deriveClaims(
  workspace: Workspace,
  ids: ReadonlySet<string>,
): Promise<{ claim: ClaimRecord; state: StoredClaimState }[]> {
  const { reader, revision } = workspace
  const claims = await workspace.after('claim', ids)
  const wanted = { claims: [...claims.keys()], revision }
  const citations = workspace.overlay('citation', await reader.read(queries.evidenceCitationsByClaim, wanted), (c) =>
    claims.has(c.claim),
  )
  const disputes = workspace.overlay('dispute', await reader.read(queries.evidenceDisputesByClaim, wanted), (d) =>
    claims.has(d.claim),
  )
  const before = await workspace.before('claim', ids)
  const answered = [...before.values()].flatMap(
    (v) => (JSON.parse(v.state ?? '{}') as StoredClaimState).responses ?? [],
  )
  const responses = await workspace.after('response', [...answered, ...workspace.put('response').map((r) => r.id)])
  const documents = await withAncestors(
    workspace,
    citations.map((c) => c.document),
  )
  const sources = await workspace.after(
    'source',
    [...documents.values()].map((d) => d.publisher),
  )
  const citationsOf = groupBy(citations, (c) => c.claim)
  const disputesOf = groupBy(disputes, (d) => d.claim)
  const responsesOf = new Map<string, string[]>()
  for (const response of responses.values())
    for (const claim of new Set(response.claims))
      responsesOf.set(claim, [...(responsesOf.get(claim) ?? []), response.id])
  return [...claims.values()].map((claim) => {
    const responseIds = (responsesOf.get(claim.id) ?? []).sort()
    const state = deriveClaim({
      claim,
      citations: citationsOf.get(claim.id) ?? [],
      disputes: disputesOf.get(claim.id) ?? [],
      documents,
      sources,
      responses: responseIds.flatMap((id) => responses.get(id) ?? []),
    })
    return { claim, state: { ...state, responses: responseIds } }
  })
}

/** The affected entities that will exist after the revision, with the label and names they will have. */
export async function deriveEntities(
  workspace: Workspace,
  ids: ReadonlySet<string>,
): Promise<{ entity: EntityRecord; state: EntityState }[]> {
  const entities = await workspace.after('entity', ids)
  const rows = await workspace.reader.read(queries.claimBySubject, {
    subjects: [...entities.keys()],
    predicates: ['name'],
    revision: workspace.revision,
  })
  const names = workspace
    .overlay('claim', rows, (claim) => claim.predicate === 'name' && entities.has(claim.subject))
    .filter((claim): claim is LiteralClaimRecord => !isRelationClaim(claim))
  const namesOf = groupBy(names, (claim) => claim.subject)
  return [...entities.values()].map((entity) => ({ entity, state: deriveEntity(entity, namesOf.get(entity.id) ?? []) }))
}

async function withAncestors(workspace: Workspace, ids: readonly string[]): Promise<Map<string, DocumentRecord>> {
  const all = new Map<string, DocumentRecord>()
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    const found = await workspace.after('document', wanted)
    for (const [id, document] of found) all.set(id, document)
    const parents = [...found.values()].flatMap((d) => (d.origin.status === 'DERIVED_FROM' ? d.origin.documents : []))
    wanted = [...new Set(parents)].filter((id) => !all.has(id))
  }
  return all
}
