import { queries } from '../../generated/queries.ts'
import { heldFirst } from '../../graphql/saved-snapshot.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { groupBy } from '../../group-by.ts'
import type { StoredClaim } from '../claim/read-claims.ts'
import { countingFirst } from '../evidence/citations.ts'
import { affectedEntities } from '../revision/affected.ts'
import type { RecordKind } from '../revision/change.ts'
import { deriveClaims, deriveEntities } from '../revision/derive.ts'
import { referencesOf } from '../revision/references.ts'
import type { Workspace } from '../revision/workspace.ts'

/** The graph as it would be with changes that nobody has accepted yet. */
export interface Preview {
  /** Those that the changes put, by id, as far as all that they speak of exists. */
  readonly claims: ReadonlyMap<string, StoredClaim>
  readonly snapshot: Snapshot
}

/** `workspace`: of the changes as they would be accepted; `then`: the graph that it begins with. */
export async function previewOf(workspace: Workspace, then: Snapshot): Promise<Preview> {
  const { reader, revision } = workspace
  const next = revision + 1
  const put = workspace.put('claim').map(({ id }) => id)
  const derived = await deriveClaims(workspace, new Set(put))
  const whole = await Promise.all(
    derived.map(async ({ claim, state }) => {
      const stands = await exist(referencesOf('claim', claim), workspace)
      return stands ? [{ record: claim, state, recordedIn: next, asOf: revision }] : []
    }),
  )
  const claims = new Map(whole.flat().map((claim) => [claim.record.id, claim]))
  const stored = await reader.read(queries.evidenceCitationsByClaim, { claims: put, revision })
  const citations = groupBy(
    workspace.overlay('citation', stored, (citation) => claims.has(citation.claim)).sort(countingFirst),
    (citation) => citation.claim,
  )
  const entities = await deriveEntities(workspace, await affectedEntities(workspace))
  const records = <R extends { readonly id: string }>(held: readonly R[]) =>
    new Map(held.map((record) => [record.id, { record, asOf: revision }]))
  return {
    claims,
    snapshot: {
      ...then,
      entities: heldFirst(
        new Map(
          entities.map(({ entity, state }) => [
            entity.id,
            { record: entity, state, firstRecordedIn: next, asOf: revision },
          ]),
        ),
        then.entities,
      ),
      citationsOfClaims: heldFirst(
        new Map(put.map((id) => [id, [...records(citations.get(id) ?? []).values()]])),
        then.citationsOfClaims,
      ),
      documents: heldFirst(records(workspace.put('document')), then.documents),
      sources: heldFirst(records(workspace.put('source')), then.sources),
    },
  }
}

async function exist(refs: readonly string[], workspace: Workspace): Promise<boolean> {
  const found = await Promise.all(
    refs.map(async (ref) => {
      const [kind = '', id = ''] = ref.split(':')
      return (await workspace.after(kind as RecordKind, [id])).has(id)
    }),
  )
  return found.every(Boolean)
}
