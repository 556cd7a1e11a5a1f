import { arrowFrom } from './arrow.ts'
import type { PathView } from './views.ts'

/** A chain in one line: its labels with arrows, which `arrowOf` explains. */
export function pathTitle({ hops }: PathView): string {
  const [first] = hops
  if (first === undefined) return ''
  return first.from.label + hops.map(({ from, to, claims }) => ` ${arrowFrom(from.id, claims)} ${to.label}`).join('')
}
