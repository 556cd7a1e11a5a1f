import { isRelationClaim } from '../../server/features/claim/claim-record.ts'
import { type ClaimState, deriveClaim } from '../../server/features/claim/derive-claim.ts'
import { deriveEntity, searchKeys } from '../../server/features/entity/derive-entity.ts'
import { edgeEnds, edgeOfClaim, edgeRow } from '../../server/features/revision/edge-rows.ts'
import type { Model } from './random-graph.ts'

const byId = <T extends { readonly id: string }>(records: readonly T[]) => new Map(records.map((r) => [r.id, r]))

/** What follows from the records alone, computed at once and without a store. */
export function fromScratch(model: Model) {
  const evidence = {
    citations: model.of('citation'),
    documents: byId(model.of('document')),
    sources: byId(model.of('source')),
    responses: [...model.of('response')].sort((a, b) => (a.id < b.id ? -1 : 1)),
    disputes: model.of('dispute'),
  }
  const types = new Map(model.of('entity').map((entity) => [entity.id, entity.type]))
  const states = new Map<string, ClaimState & { readonly responses: readonly string[] }>()
  const edges: Readonly<Record<string, unknown>>[] = []
  for (const claim of model.of('claim')) {
    const state = deriveClaim({ claim, ...evidence })
    const responses = evidence.responses.filter((r) => r.claims.includes(claim.id)).map((r) => r.id)
    states.set(claim.id, { ...state, responses })
    const ends = edgeEnds(claim, types)
    if (ends === null || !isRelationClaim(claim)) continue
    const { key: _, recordedIn: __, ...row } = edgeRow(edgeOfClaim(claim, state, ends), '', 0)
    edges.push({ type: ends.flows ? 'FLOW' : 'LINK', ...row })
  }
  const entities = model.of('entity').map((entity) => {
    const names = model
      .of('claim')
      .flatMap((claim) => (claim.subject === entity.id && !isRelationClaim(claim) ? [claim] : []))
    const state = deriveEntity(entity, names)
    return { id: entity.id, type: entity.type, state, keys: searchKeys(entity, state.names) }
  })
  return { states, edges, entities }
}
