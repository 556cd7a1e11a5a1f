import { type EntityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { type Predicate, predicateNames } from '../../server/ontology/predicates.ts'

/** Neighbours of one type that claims of one predicate join, one way. */
export interface NeighbourKind {
  readonly predicate: Predicate
  /** Whether the claims go from the expanded entity to the neighbours. */
  readonly outgoing: boolean
  readonly type: EntityType
}

/** An entity whose neighbours are shown: those of some kinds, or all (null). */
export interface Expansion {
  readonly id: string
  readonly kinds: readonly NeighbourKind[] | null
}

/** Such as `MAKES-out-Product`. */
export const kindText = ({ predicate, outgoing, type }: NeighbourKind): string =>
  `${predicate}-${outgoing ? 'out' : 'in'}-${type}`

function readKind(text: string): NeighbourKind | null {
  const [, name, way, kind] = /^([A-Z_]+)-(out|in)-([A-Za-z]+)$/.exec(text) ?? []
  const predicate = predicateNames.find((other) => other === name)
  const type = entityTypeNames.find((other) => other === kind)
  return predicate && type ? { predicate, outgoing: way === 'out', type } : null
}

/** Such as `axis-communications`, or `axis-communications*MAKES-out-Product` for some kinds only. */
export const expansionText = ({ id, kinds }: Expansion): string => [id, ...(kinds ?? []).map(kindText)].join('*')

export function readExpansion(text: string, isId: (text: string) => boolean): Expansion | null {
  const [id = '', ...texts] = text.split('*')
  const kinds = texts.flatMap((kind) => readKind(kind) ?? [])
  if (!isId(id) || kinds.length < texts.length) return null
  return { id, kinds: kinds.length > 0 ? kinds : null }
}

/** The expansions with this one: in the place of the one of the same entity, else last. */
export function withExpansion(all: readonly Expansion[], expansion: Expansion): readonly Expansion[] {
  return all.some(({ id }) => id === expansion.id)
    ? all.map((other) => (other.id === expansion.id ? expansion : other))
    : [...all, expansion]
}

export const withoutExpansion = (all: readonly Expansion[], id: string): readonly Expansion[] =>
  all.filter((other) => other.id !== id)
