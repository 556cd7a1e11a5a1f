import { flowsOf } from '../../../server/features/words/arrow.ts'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import type { Predicate as ClaimPredicate } from '../../../server/ontology/predicates.ts'
import { predicates } from '../../../server/ontology/predicates.ts'
import type {
  ChainFragment,
  ClaimLineFragment,
  EntityCardFragment,
  NeighbourhoodQuery,
} from '../../generated/operations.ts'
import type { ClaimData, EntityData, NeighbourhoodData, PathData } from '../../graph/graph-data.ts'
import type { NeighbourKind } from '../../state/expansion.ts'

/** The API's chains as what the canvas, the outline and the table show. */
export const toPathData = (chain: ChainFragment): PathData => ({
  strength: chain.strength,
  hops: chain.hops.map((hop, index) => ({
    from: toEntityData(hop.from),
    to: toEntityData(hop.to),
    claims: hop.claims.flatMap((claim) => toClaimData(claim, hop.from.id)),
    strength: hop.strength,
    inferredAfter: chain.inferredJunctions.includes(index + 1),
  })),
})

/** The neighbours of some kinds, or all (null). Null when the entity doesn't exist. */
export function toNeighbourhoodData(
  { entity, neighbourhood }: NeighbourhoodQuery,
  kinds: readonly NeighbourKind[] | null,
): NeighbourhoodData | null {
  if (entity === null) return null
  const edges = neighbourhood.edges.map(({ node, claims }) => ({
    node: toEntityData(node),
    claims: claims.flatMap((claim) => toClaimData(claim, entity.id)),
  }))
  return {
    center: toEntityData(entity),
    edges: edges.filter(({ node, claims }) => kinds === null || claims.some((claim) => isOf(claim, node.type, kinds))),
    totalCount: kinds === null ? neighbourhood.totalCount : entity.neighbourCount,
  }
}

/** Whether the claim joins a neighbour of this type in one of the ways asked for: a denial joins nothing. */
const isOf = (claim: ClaimData, type: EntityType, kinds: readonly NeighbourKind[]): boolean =>
  !claim.denial &&
  claim.standing !== 'RETRACTED' &&
  kinds.some((kind) => kind.type === type && kind.predicate === claim.predicate && kind.outgoing === claim.readsForward)

const toEntityData = (entity: EntityCardFragment): EntityData => ({
  id: entity.id,
  type: entity.type,
  kind: entity.kind,
  label: entity.label,
  labelFromCoder: entity.labelFromCoder,
  originalName: entity.originalName,
  originalNameFromCoder: entity.originalNameFromCoder,
  neighbourCount: entity.neighbourCount,
  collective: entity.collective !== null,
})

/** A claim between two entities, seen from the one with the id `first`; none for a claim that gives a value. */
function toClaimData(claim: ClaimLineFragment, first: string): ClaimData[] {
  const { predicate, subject, object } = claim
  if (object === null || !isRelation(predicate)) return []
  const readsForward = subject.id === first
  return [
    {
      id: claim.id,
      predicate,
      stage: claim.stage,
      qualifier: claim.qualifier,
      standing: claim.standing,
      strength: claim.strength,
      denial: claim.polarity === 'IS_NOT',
      flows: flowsOf(claim, first),
      readsForward,
    },
  ]
}

const isRelation = (predicate: string): predicate is ClaimPredicate => predicate in predicates
