import { queries } from '../../generated/queries.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { groupBy } from '../../group-by.ts'
import { strengthRank } from '../../ontology/evidence-terms.ts'
import type { Reader } from '../../store/store.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import { type StoredClaim, storedClaim } from '../claim/read-claims.ts'
import { type FilterParams, filterParams, overlapsWindow } from './edge-filter.ts'
import type { FoundPath } from './found-path.ts'
import type { PathQuestion } from './question.ts'

/** What is said of one entity on a chain beside the steps: what a deal covers, for how much, which figures are given. */
export interface AboutStop {
  readonly entity: string
  /** The hop that leads to it, counted from 1; 0 for the start. */
  readonly hop: number
  /** What the claims say that it covers. */
  readonly goods: readonly string[]
  /** At least one: first what it covers, then amounts, dates and figures, strongest and then smallest first. */
  readonly claims: readonly string[]
}

/** Predicates that tell of their subject without being a step from it. */
export const telling: readonly string[] = ['COVERS', 'amount', 'date', 'figure']

/** Accepted claims with those predicates, by their subject; every entity asked for has a list. */
export async function readTelling(
  reader: Reader,
  entities: readonly string[],
  revision: number,
): Promise<Map<string, readonly StoredClaim[]>> {
  const rows = await reader.read(queries.claimBySubject, { subjects: entities, predicates: telling, revision })
  const bySubject = groupBy(rows, (row) => row.subject)
  return new Map(
    entities.map((entity) => [
      entity,
      (bySubject.get(entity) ?? []).flatMap(
        ({ body, state, recordedIn }) => storedClaim(body, state, recordedIn, revision) ?? [],
      ),
    ]),
  )
}

/** In walking order. What the question's filters keep out of the chain is kept out here; its predicates are for steps. */
export async function aboutStops(path: FoundPath, question: PathQuestion, { told }: Snapshot): Promise<AboutStop[]> {
  const filter = filterParams(question)
  const steps = new Set(path.hops.flatMap((hop) => hop.claims))
  const stops = [...path.hops.slice(0, 1).map((hop) => hop.from), ...path.hops.map((hop) => hop.to)]
  const found = await Promise.all(stops.map((entity) => told.need(entity)))
  return stops.flatMap((entity, hop) => {
    const claims = (found[hop] ?? []).filter((claim) => !steps.has(claim.record.id) && maySay(claim, filter))
    return claims.length === 0 ? [] : [aboutStop(entity, hop, claims.toSorted(byPredicateThenStrength))]
  })
}

function aboutStop(entity: string, hop: number, claims: readonly StoredClaim[]): AboutStop {
  const covered = claims.flatMap(({ record }) =>
    isRelationClaim(record) && record.polarity === 'IS' ? [record.object.entity] : [],
  )
  return { entity, hop, goods: [...new Set(covered)], claims: claims.map(({ record }) => record.id) }
}

function maySay({ record, state }: StoredClaim, filter: FilterParams): boolean {
  const { stage, object } = isRelationClaim(record) ? { stage: record.stage, object: record.object.entity } : {}
  return (
    (stage === undefined || filter.stages.includes(stage)) &&
    (object === undefined || !filter.excludeEntities.includes(object)) &&
    filter.standings.includes(state.standing) &&
    strengthRank(state.strength) >= filter.minStrengthRank &&
    overlapsWindow(state, filter) &&
    !filter.excludeClaims.includes(record.id)
  )
}

function byPredicateThenStrength({ record: a, state: x }: StoredClaim, { record: b, state: y }: StoredClaim): number {
  return (
    telling.indexOf(a.predicate) - telling.indexOf(b.predicate) ||
    strengthRank(y.strength) - strengthRank(x.strength) ||
    leastFigure(a) - leastFigure(b) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Figures read best from the smaller to the larger; all else is alike. */
function leastFigure(claim: ClaimRecord): number {
  if (claim.predicate !== 'figure') return 0
  const { value, low, high } = claim.object.literal
  return value ?? low ?? high ?? 0
}
