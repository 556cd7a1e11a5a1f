import { isId } from '../../server/features/id.ts'
import { hopsAllowed } from '../../server/features/path/question.ts'
import type { ChosenChain, HopLeftOut, Selected } from './answer-state.ts'

/** How single values stand in an address. Reading gives null for what is not understood. */

export const readId = (text: string): string | null => (isId(text) ? text : null)

export const readInteger =
  ({ least, most }: { readonly least: number; readonly most: number }) =>
  (text: string): number | null => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : null
  }

export const isOneOf = <T extends string>(names: readonly T[], text: string): text is T =>
  names.some((name) => name === text)

export const readName =
  <T extends string>(names: readonly T[]) =>
  (text: string): T | null =>
    isOneOf(names, text) ? text : null

export function readChain(text: string): ChosenChain | null {
  const [, named, number] = /^(n?)([1-9]\d{0,2})$/.exec(text) ?? []
  const index = Number(number ?? 0) - 1
  return index >= 0 ? { list: named ? 'named' : 'supply', index } : null
}

export const chainText = ({ list, index }: ChosenChain): string => `${list === 'named' ? 'n' : ''}${index + 1}`

/** Such as `axis*skynet*claim-1*claim-2`. */
export const hopLeftOutText = ({ from, to, claims }: HopLeftOut): string => [from, to, ...claims].join('*')

export function readHopLeftOut(text: string): HopLeftOut | null {
  const [from, to, ...claims] = text.split('*')
  if (from === undefined || to === undefined || claims.length === 0) return null
  return [from, to, ...claims].every(isId) ? { from, to, claims: [...new Set(claims)] } : null
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
