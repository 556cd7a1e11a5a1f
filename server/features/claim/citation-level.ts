import type { Credibility, Reliability } from '../../ontology/evidence-terms.ts'

/** How far a citation carries, best first. */
export const citationLevels = ['HIGH', 'FAIR', 'LOW', 'UNJUDGED'] as const

export type CitationLevel = (typeof citationLevels)[number]

/** 3 for HIGH down to 0 for UNJUDGED: larger is better. */
export const citationLevelRank = (level: CitationLevel): number =>
  citationLevels.length - 1 - citationLevels.indexOf(level)

/** From both grades of the Admiralty code; F and 6 mean that it cannot be judged, not that it is bad. */
export function citationLevel(reliability: Reliability, credibility: Credibility): CitationLevel {
  if (reliability === 'F' || credibility === '6') return 'UNJUDGED'
  if (reliability <= 'B' && credibility <= '2') return 'HIGH'
  if (reliability <= 'C' && credibility <= '3') return 'FAIR'
  return 'LOW'
}
