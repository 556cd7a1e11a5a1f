import { queries } from '../../generated/queries.ts'
import type { CitationRecord, DisputeRecord, ResponseRecord } from '../evidence/evidence-records.ts'
import type { RecordKind, RecordOf } from './change.ts'
import type { Workspace } from './workspace.ts'

/** The claims whose record or derived state a revision may change. */
export async function affectedClaims(workspace: Workspace): Promise<Set<string>> {
  const citations = await bothSides(workspace, 'citation')
  const responses = await bothSides(workspace, 'response')
  const disputes = await bothSides(workspace, 'dispute')
  return new Set([
    ...workspace.touched('claim'),
    ...citations.map((c: CitationRecord) => c.claim),
    ...responses.flatMap((r: ResponseRecord) => r.claims),
    ...disputes.map((d: DisputeRecord) => d.claim),
    ...(await claimsOfDocuments(workspace, await changedDocuments(workspace))),
  ])
}

/** The entities whose record or names a revision may change; `claims` are those it affects. */
export async function affectedEntities(workspace: Workspace): Promise<Set<string>> {
  const claims = await bothSides(workspace, 'claim')
  return new Set([
    ...workspace.touched('entity'),
    ...claims.filter((c) => c.predicate === 'name').map((c) => c.subject),
  ])
}

/** Touched records of a kind as they were before and as they will be after. */
async function bothSides<K extends RecordKind>(workspace: Workspace, kind: K): Promise<RecordOf<K>[]> {
  const before = await workspace.before(kind, workspace.touched(kind))
  return [...[...before.values()].map((v) => JSON.parse(v.body) as RecordOf<K>), ...workspace.put(kind)]
}

/** Documents that existed before and are put again, or whose publisher is, with all that derive from them. */
async function changedDocuments(workspace: Workspace): Promise<Set<string>> {
  const { reader, revision } = workspace
  const publishers = [...(await workspace.before('source', workspace.touched('source'))).keys()]
  const published = await reader.read(queries.evidenceDocumentsByPublisher, { publishers, revision })
  const changed = new Set([
    ...(await workspace.before('document', workspace.touched('document'))).keys(),
    ...published.map((row) => row.id),
  ])
  for (let parents = [...changed]; parents.length > 0; ) {
    const derived = await reader.read(queries.evidenceDocumentsByParent, { parents, revision })
    parents = derived.map((row) => row.id).filter((id) => !changed.has(id))
    for (const id of parents) changed.add(id)
  }
  return changed
}

async function claimsOfDocuments({ reader, revision }: Workspace, documents: ReadonlySet<string>): Promise<string[]> {
  if (documents.size === 0) return []
  const rows = await reader.read(queries.evidenceCitationsByDocument, { documents: [...documents], revision })
  return rows.map((row) => row.claim)
}
