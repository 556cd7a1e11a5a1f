import { predicateNames } from '../../../server/ontology/predicates.ts'
import type { NeighbourKindsQuery } from '../../generated/operations.ts'
import type { NeighbourKind } from '../../state/expansion.ts'

export interface CountedKind extends NeighbourKind {
  readonly count: number
}

/** The API's groups as kinds to choose from: claims that give a value join nothing. */
export const countedKinds = (groups: NeighbourKindsQuery['neighbourhood']['groups']): readonly CountedKind[] =>
  groups.flatMap(({ predicate: name, outgoing, type, count }) => {
    const predicate = predicateNames.find((other) => other === name)
    return predicate ? [{ predicate, outgoing, type, count }] : []
  })
