import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import type { Standing } from '../../ontology/evidence-terms.ts'
import type { LiteralPredicate } from '../../ontology/literals.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Reader } from '../../store/store.ts'

/** An accepted claim as one of its ends sees it. */
export interface Joint {
  readonly claim: string
  readonly predicate: Predicate | LiteralPredicate
  /** The entity at the other end; null when the object is a value. */
  readonly other: string | null
  /** Whether the end that sees it is its subject. */
  readonly outgoing: boolean
  /** Whether it joins the two: a denial or a retracted claim speaks of both and joins neither. */
  readonly joins: boolean
}

/** The accepted claims that entities are subject or object of, in order of claim id; every entity asked for has a list. */
export async function readJoints(
  reader: Reader,
  entities: readonly string[],
  revision: number,
): Promise<Map<string, readonly Joint[]>> {
  const out = await reader.read(queries.claimJointsBySubject, { entities, revision })
  const back = await reader.read(queries.claimJointsByObject, { entities, revision })
  const rows = [...out.map((row) => ({ ...row, outgoing: true })), ...back.map((row) => ({ ...row, outgoing: false }))]
  const byEntity = groupBy(rows, (row) => row.entity)
  return new Map(
    entities.map((entity) => [
      entity,
      (byEntity.get(entity) ?? [])
        .map(({ claim, predicate, other, outgoing, polarity, standing }) => ({
          claim,
          predicate: predicate as Joint['predicate'],
          other,
          outgoing,
          joins: other !== null && polarity === 'IS' && (standing as Standing) !== 'RETRACTED',
        }))
        .sort((a, b) => (a.claim < b.claim ? -1 : 1)),
    ]),
  )
}

/** The entities that some claim joins. */
export const neighboursIn = (joints: readonly Joint[]): Set<string> =>
  new Set(joints.flatMap(({ joins, other }) => (joins && other !== null ? [other] : [])))
