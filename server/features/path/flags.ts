import { documentsBehind, type Edge } from './walk.ts'

/** What to be careful about on a hop, in the order it is told. */
export const pathFlags = [
  'TIME_ORDER',
  'NO_SOURCE',
  'SINGLE_SOURCE',
  'DISPUTED',
  'NO_PRIMARY',
  'CODERS_KNOWLEDGE',
] as const

export type PathFlagCode = (typeof pathFlags)[number]

export interface PathFlag {
  readonly code: PathFlagCode
  /** Counted from 1. */
  readonly hop: number
}

/** A hop as the flags see it: which way it is walked, and every claim that carries it. */
export interface FlaggedHop {
  readonly from: string
  readonly edges: readonly Edge[]
}

/** By hop, then in the order of `pathFlags`. `publishers`: of the documents behind the hops. */
export function flagsOf(hops: readonly FlaggedHop[], publishers: ReadonlyMap<string, string>): PathFlag[] {
  return hops.flatMap((hop, i) => {
    const roots = new Set(hop.edges.flatMap((edge) => edge.roots))
    const codersKnowledge = hop.edges.every((edge) => edge.codersKnowledge)
    const holds: Record<PathFlagCode, boolean> = {
      TIME_ORDER: endedBefore(hop, withSupply(hop) ? hops[i - 1] : hops[i + 1]),
      // Where nothing published is left but what the coder knows, that is said instead.
      NO_SOURCE: roots.size === 0 && !codersKnowledge,
      // What one publisher says twice, or several have from one root, is said once.
      SINGLE_SOURCE: roots.size === 1 || publishersOf(hop, publishers).size === 1,
      DISPUTED: hop.edges.some((edge) => edge.standing === 'DISPUTED'),
      NO_PRIMARY: !hop.edges.some((edge) => edge.primary),
      CODERS_KNOWLEDGE: codersKnowledge,
    }
    return pathFlags.filter((code) => holds[code]).map((code) => ({ code, hop: i + 1 }))
  })
}

function publishersOf({ edges }: FlaggedHop, publishers: ReadonlyMap<string, string>): Set<string | undefined> {
  return new Set(documentsBehind(edges).map((document) => publishers.get(document)))
}

/**
 * Whether whatever the hop rests on must have ended before anything upstream of it can have begun. Unknown days show
 * nothing, and neither do claims without a flow or walked in different directions.
 */
function endedBefore(hop: FlaggedHop, upstream: FlaggedHop | undefined): boolean {
  if (upstream === undefined || !sameWay(hop, upstream)) return false
  const ends = hop.edges.map((edge) => edge.latest ?? Number.POSITIVE_INFINITY)
  const beginnings = upstream.edges.map((edge) => edge.earliest ?? Number.NEGATIVE_INFINITY)
  return Math.max(...ends) < Math.min(...beginnings)
}

function sameWay(a: FlaggedHop, b: FlaggedHop): boolean {
  return (withSupply(a) && withSupply(b)) || (againstSupply(a) && againstSupply(b))
}

const withSupply = (hop: FlaggedHop) => hop.edges.every((edge) => edge.flows && edge.from === hop.from)
const againstSupply = (hop: FlaggedHop) => hop.edges.every((edge) => edge.flows && edge.to === hop.from)
