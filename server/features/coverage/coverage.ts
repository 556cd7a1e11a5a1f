import type { Coding, DocumentKind } from '../../ontology/evidence-terms.ts'

/** On which documents the graph rests. Those coded are counted once each, by who published them and their kind. */
export interface DocumentCounts {
  readonly documentsCoded: number
  /** Secondary documents by whoever is no party of the graph. */
  readonly thirdPartyCoded: number
  /** Primary documents by whoever is no party of the graph. */
  readonly primaryCoded: number
  /** Documents of either kind that a party of the graph published itself. */
  readonly ownWordsCoded: number
  readonly documentsListed: number
  /** What only the coder knows: no source, and in none of the counts above. */
  readonly codingNotes: number
}

export interface CoverageCounts extends DocumentCounts {
  /** Accepted ones. */
  readonly claims: number
  readonly entities: number
}

/** On how much the graph rests as of a revision. */
export interface Coverage extends CoverageCounts {
  readonly revision: number
}

export const nothingCovered: CoverageCounts = {
  documentsCoded: 0,
  thirdPartyCoded: 0,
  primaryCoded: 0,
  ownWordsCoded: 0,
  documentsListed: 0,
  codingNotes: 0,
  claims: 0,
  entities: 0,
}

/** In which counts a document is one. */
export function countedAs(coding: Coding, kind: DocumentKind, byParty: boolean): readonly (keyof DocumentCounts)[] {
  if (coding === 'LISTED') return ['documentsListed']
  if (coding === 'NOTES') return ['codingNotes']
  return ['documentsCoded', byParty ? 'ownWordsCoded' : kind === 'PRIMARY' ? 'primaryCoded' : 'thirdPartyCoded']
}

/** The counts with so many more, or fewer, in some of them. */
export function plus(counts: CoverageCounts, names: Iterable<keyof CoverageCounts>, number: number): CoverageCounts {
  const changed: Record<keyof CoverageCounts, number> = { ...counts }
  for (const name of names) changed[name] += number
  return changed
}
