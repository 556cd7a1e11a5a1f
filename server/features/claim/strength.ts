import { type Strength, strengthNames } from '../../ontology/evidence-terms.ts'
import { type CitationLevel, citationLevelRank } from './citation-level.ts'
import { unexaminedRoot } from './roots.ts'

/** What a counted citation brings to the strength of its claim. */
export interface Support {
  readonly level: CitationLevel
  readonly publisher: string
  readonly roots: readonly string[]
  readonly primary: boolean
  /** Whether the document's bytes were hashed. */
  readonly captured: boolean
}

/** What a counted contradicting citation takes from it. */
export interface Contradiction {
  readonly level: CitationLevel
  /** A party's own denial is flagged; it doesn't lower what others found. */
  readonly fromPartyConcerned: boolean
}

/** Strength from the counted supporting citations, lowered by one for a contradiction that weighs as much. */
export function strengthOf(supports: readonly Support[], contradictions: readonly Contradiction[]): Strength {
  const strength = supported(supports)
  const best = Math.max(...supports.map((s) => citationLevelRank(s.level)))
  const contradicted = contradictions.some((c) => !c.fromPartyConcerned && citationLevelRank(c.level) >= best)
  return contradicted ? oneBelow(strength) : strength
}

/**
 * Whether neither can have copied the other: different publishers, no root in common, and each root judged to be
 * independent (which the shared root of unexamined documents never is).
 */
function independent(a: Support, b: Support): boolean {
  return (
    a.publisher !== b.publisher &&
    !a.roots.some((root) => b.roots.includes(root)) &&
    ![...a.roots, ...b.roots].includes(unexaminedRoot)
  )
}

function supported(supports: readonly Support[]): Strength {
  const high = supports.filter((s) => s.level === 'HIGH')
  const corroborated = high.some((a) => a.primary && high.some((b) => independent(a, b)))
  if (corroborated) return 'CORROBORATED'
  if (high.some((s) => s.primary && s.captured)) return 'DOCUMENTED'
  if (supports.some((s) => s.level === 'HIGH' || s.level === 'FAIR')) return 'REPORTED'
  return supports.some((s) => s.level === 'LOW') ? 'WEAK' : 'UNASSESSED'
}

function oneBelow(strength: Strength): Strength {
  return strengthNames[strengthNames.indexOf(strength) + 1] ?? 'UNASSESSED'
}
