import { isId } from '../../server/features/id.ts'
import { hopsAllowed } from '../../server/features/path/question.ts'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import type { ChosenChain, End, Selected } from './answer-state.ts'

/** How single values stand in an address. Reading gives null for what is not understood. */

export const readId = (text: string): string | null => (isId(text) ? text : null)

export function readEnd(text: string): End | null {
  const type = readName(entityTypeNames)(text)
  if (type !== null) return { type }
  return isId(text) ? { entity: text } : null
}

/** An end as an address has it: types begin with a capital, ids don't. */
export const endText = (end: End): string => ('type' in end ? end.type : end.entity)

export const readInteger =
  ({ least, most }: { readonly least: number; readonly most: number }) =>
  (text: string): number | null => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : null
  }

export const readName =
  <T extends string>(names: readonly T[]) =>
  (text: string): T | null =>
    names.find((name) => name === text) ?? null

export function readChain(text: string): ChosenChain | null {
  const [, named, number] = /^(n?)(\d{1,3})$/.exec(text) ?? []
  const index = Number(number ?? 0) - 1
  return index >= 0 ? { list: named ? 'named' : 'supply', index } : null
}

export function chainText({ list, index }: ChosenChain): string | null {
  if (list === 'supply' && index === 0) return null
  return `${list === 'named' ? 'n' : ''}${index + 1}`
}

export function readSelected(text: string): Selected | null {
  const [kind, first = '', second, ...rest] = text.split('.')
  if (rest.length > 0) return null
  if (kind === 'hop' && second === undefined) {
    const hop = readInteger(hopsAllowed)(first)
    return hop === null ? null : { kind, hop: hop - 1 }
  }
  if (!isId(first)) return null
  if (kind === 'entity' && second === undefined) return { kind, id: first }
  if (kind === 'claims' && second && isId(second)) return { kind, from: first, to: second }
  return null
}

export function selectedText(selected: Selected | null): string | null {
  if (selected === null) return null
  if (selected.kind === 'hop') return `hop.${selected.hop + 1}`
  return selected.kind === 'entity' ? `entity.${selected.id}` : `claims.${selected.from}.${selected.to}`
}
