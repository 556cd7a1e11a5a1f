import { signatureOf } from '../../ontology/predicates.ts'
import { namedOrBidStages } from '../../ontology/stages.ts'
import type { HopView, PathView, RelationView } from './views.ts'

/**
 * A chain in one line: its labels with arrows. `→` with the supply, `←` against it, `–` where nothing flows, and a
 * dashed `⇢` or `⇠` where a brand was only named or a company only bid.
 */
export function pathTitle({ hops }: PathView): string {
  const [first] = hops
  if (first === undefined) return ''
  return first.from.label + hops.map((hop) => ` ${arrowOf(hop)} ${hop.to.label}`).join('')
}

function arrowOf(hop: HopView): string {
  const upstream = hop.claims.map((claim) => upstreamOf(claim))
  const onlyNamed = hop.claims.every(({ stage }) => stage !== null && namedOrBidStages.includes(stage))
  if (upstream.includes(hop.from.id)) return onlyNamed ? '⇢' : '→'
  if (upstream.includes(hop.to.id)) return onlyNamed ? '⇠' : '←'
  return '–'
}

/** The entity that a claim flows from, or null. */
function upstreamOf({ predicate: name, subject, object }: RelationView): string | null {
  const flow = signatureOf(name, subject.type, object.type)?.flow ?? 'none'
  return flow === 'none' ? null : flow === 'forward' ? subject.id : object.id
}
