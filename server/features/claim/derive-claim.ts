import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import type {
  CitationRecord,
  DisputeRecord,
  DocumentRecord,
  ResponseRecord,
  SourceRecord,
} from '../evidence/evidence-records.ts'
import { type CitationLevel, citationLevel } from './citation-level.ts'
import type { ClaimRecord } from './claim-record.ts'
import { edtfDays } from './edtf-days.ts'
import { rootsOf } from './roots.ts'
import { type Contradiction, type Support, strengthOf } from './strength.ts'

/** What follows from a claim and its evidence; never typed in, computed anew when one of them changes. */
export interface ClaimState {
  readonly strength: Strength
  /** A counted contradicting citation, an open dispute or a denial exists. */
  readonly disputed: boolean
  /** The standing to show: RETRACTED, then DISPUTED, prevail over what editors set. */
  readonly standing: Standing
  /** Roots of the documents behind its counted supporting citations, sorted; coding notes are no such document. */
  readonly roots: readonly string[]
  /** Their passages as `document:start:end`, sorted; none of coding notes, which tie no two claims together. */
  readonly passages: readonly string[]
  /** Whether one of those documents is primary. */
  readonly primary: boolean
  /** Whether all of those citations are graded F6: nothing but the coder's own knowledge. */
  readonly codersKnowledge: boolean
  /** Earliest and latest day it may hold, as YYYYMMDD; null: unknown, which is unbounded. */
  readonly earliest: number | null
  readonly latest: number | null
}

/**
 * `documents` holds all documents cited and all they derive from, `sources` their publishers. Records of other claims
 * among the citations, responses and disputes are left aside, and so is a citation whose document is gone.
 */
export interface ClaimEvidence {
  readonly claim: ClaimRecord
  readonly citations: readonly CitationRecord[]
  readonly documents: ReadonlyMap<string, DocumentRecord>
  readonly sources: ReadonlyMap<string, SourceRecord>
  readonly responses: readonly ResponseRecord[]
  readonly disputes: readonly DisputeRecord[]
}

export function deriveClaim(evidence: ClaimEvidence): ClaimState {
  const { claim, sources, documents } = evidence
  const responses = evidence.responses.filter((r) => r.claims.includes(claim.id))
  const counted = countedCitations(evidence)
  const supporting = counted.filter((c) => c.citation.stance === 'SUPPORTS')
  const published = supporting.filter((c) => c.document.coding !== 'NOTES')
  const contradicting = counted.filter((c) => c.citation.stance === 'CONTRADICTS')
  const disputed =
    contradicting.length > 0 ||
    responses.some((r) => r.outcome === 'DENIES') ||
    evidence.disputes.some((d) => d.claim === claim.id && d.open)
  const concerned = partiesConcerned(claim, responses)
  const supports = supporting.map(
    ({ citation, document }): Support => ({
      level: levelOf(citation, document, sources),
      publisher: document.publisher,
      roots: rootsOf(document.id, documents),
      primary: document.kind === 'PRIMARY',
      captured: document.capture !== undefined,
    }),
  )
  const contradictions = contradicting.map(
    ({ citation, document }): Contradiction => ({
      level: levelOf(citation, document, sources),
      fromPartyConcerned: speakers(citation, document, sources).some((speaker) => concerned.has(speaker)),
    }),
  )
  return {
    strength: strengthOf(supports, contradictions),
    disputed,
    standing: claim.standing.value !== 'RETRACTED' && disputed ? 'DISPUTED' : claim.standing.value,
    roots: sorted(published.flatMap(({ document }) => rootsOf(document.id, documents))),
    passages: sorted(published.map(({ citation: c }) => `${c.document}:${c.selector.start}:${c.selector.end}`)),
    primary: published.some(({ document }) => document.kind === 'PRIMARY'),
    codersKnowledge:
      supporting.length > 0 &&
      supporting.every((c) => reliabilityOf(c.document, sources) === 'F' && c.citation.credibility.grade === '6'),
    earliest: claim.validFrom === undefined ? null : (edtfDays(claim.validFrom)?.first ?? null),
    latest: claim.validTo === undefined ? null : (edtfDays(claim.validTo)?.last ?? null),
  }
}

/** The documents that passages are from, each once. */
export const documentsOf = (passages: readonly string[]): string[] => [
  ...new Set(passages.map((passage) => passage.split(':', 1)[0] ?? '')),
]

/** A citation counts when it is accepted and not retracted. */
export function countsAsEvidence(citation: CitationRecord): boolean {
  return citation.review === 'ACCEPTED' && citation.retracted === undefined
}

interface Counted {
  readonly citation: CitationRecord
  readonly document: DocumentRecord
}

function countedCitations({ claim, citations, documents }: ClaimEvidence): Counted[] {
  return citations.flatMap((citation) => {
    const document = documents.get(citation.document)
    return citation.claim === claim.id && countsAsEvidence(citation) && document ? [{ citation, document }] : []
  })
}

/** The entities that the claim speaks of, and those that answered to it: a contract's maker is neither end of it. */
function partiesConcerned(claim: ClaimRecord, responses: readonly ResponseRecord[]): ReadonlySet<string> {
  const object = 'entity' in claim.object ? [claim.object.entity] : []
  return new Set([claim.subject, ...object, ...responses.map((r) => r.party)])
}

/** Whose words a passage is: whom it quotes, and the publisher where that is itself a party. */
function speakers(
  citation: CitationRecord,
  document: DocumentRecord,
  sources: ReadonlyMap<string, SourceRecord>,
): string[] {
  const quoted = citation.attributedTo && 'entity' in citation.attributedTo ? citation.attributedTo.entity : undefined
  return [quoted, sources.get(document.publisher)?.entity].filter((speaker) => speaker !== undefined)
}

/** Coding notes carry nothing, however they are graded: nobody published them. */
function levelOf(
  citation: CitationRecord,
  document: DocumentRecord,
  sources: ReadonlyMap<string, SourceRecord>,
): CitationLevel {
  if (document.coding === 'NOTES') return 'UNJUDGED'
  return citationLevel(reliabilityOf(document, sources), citation.credibility.grade)
}

function reliabilityOf(document: DocumentRecord, sources: ReadonlyMap<string, SourceRecord>) {
  return sources.get(document.publisher)?.reliability.grade ?? 'F'
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}
