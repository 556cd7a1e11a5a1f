import type { EntityData } from './graph-data.ts'

/** What stands behind a name that only the coder gives; the legend says so. */
export const coderSign = '†'

/** An entity's label and original name as they are drawn. */
export const drawnNames = (entity: EntityData): [label: string, original: string | null] => [
  signed(entity.label, entity.labelFromCoder),
  entity.originalName === null ? null : signed(entity.originalName, entity.originalNameFromCoder),
]

const signed = (name: string, fromCoder: boolean): string => (fromCoder ? `${name}${coderSign}` : name)
