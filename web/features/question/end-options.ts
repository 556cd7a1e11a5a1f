import type { Ends, EntitySet } from '../../../server/features/path/question.ts'
import { type EntityType, entityType, entityTypeNames } from '../../../server/ontology/entity-types.ts'
import { predicateNames, predicates, type Signature } from '../../../server/ontology/predicates.ts'
import type { EntityCardFragment } from '../../generated/operations.ts'
import { anyOf, entityEnd, type Side } from '../../state/question-edits.ts'

/** A suggestion of a type-ahead field. */
export interface EndOption {
  /** An entity's id, a type, or a set as JSON. */
  readonly id: string
  readonly ends: Ends
  readonly label: string
  /** The original name, or the name that was matched, where it is not the label. */
  readonly other: string | null
  readonly type: EntityType
  readonly kindLabel: string | null
}

/** The types that supply can start from, or end at, by the ontology, in the order of the lanes. */
export function endTypes(side: Side): readonly EntityType[] {
  const signatures = predicateNames.flatMap((name): readonly Signature[] => predicates[name].signatures)
  const reached = new Set(
    signatures.flatMap(({ subject, object, flow }) =>
      flow === 'none' ? [] : (flow === 'forward') === (side === 'to') ? object : subject,
    ),
  )
  return entityTypeNames
    .filter((type) => reached.has(type))
    .sort((a, b) => (entityType(a).lane - entityType(b).lane) * (side === 'to' ? -1 : 1))
}

export const typeOption = (type: EntityType, label: string): EndOption => ({
  id: type,
  ends: anyOf(type),
  label,
  other: null,
  type,
  kindLabel: null,
})

export const setOption = (set: EntitySet, label: string): EndOption => ({
  id: JSON.stringify(set),
  ends: { set },
  label,
  other: null,
  type: set.type,
  kindLabel: null,
})

export function entityOption(node: EntityCardFragment, matchedName: string | null): EndOption {
  const other = node.originalName ?? otherName(node, matchedName)
  return {
    id: node.id,
    ends: entityEnd(node.id),
    label: node.label,
    other,
    type: node.type,
    kindLabel: node.kindLabel,
  }
}

/** The name that a search matched, where it says more than the label: ids are found too, but are no names. */
export const otherName = ({ id, label }: { id: string; label: string }, matchedName: string | null): string | null =>
  matchedName === label || matchedName === id ? null : matchedName

/** Whether any word of the label begins with what was typed. */
export const labelFits = (label: string, typed: string): boolean =>
  ` ${label.toLocaleLowerCase()}`.includes(` ${typed.trim().toLocaleLowerCase()}`) ||
  label.toLocaleLowerCase().startsWith(typed.trim().toLocaleLowerCase())
