import { createHash } from 'node:crypto'
import type { ClaimRecord, RelationClaimRecord } from '../../server/features/claim/claim-record.ts'
import type {
  CitationRecord,
  DisputeRecord,
  DocumentRecord,
  ResponseRecord,
  SourceRecord,
} from '../../server/features/evidence/evidence-records.ts'
import type { Credibility, Reliability } from '../../server/ontology/evidence-terms.ts'

/** Records with every field that a rule doesn't ask about filled in. */

const words = (text: string) => ({ en: text, fr: text, zh: text })
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

export const claimOf = (changes: Partial<RelationClaimRecord> = {}): RelationClaimRecord => ({
  id: 'claim',
  subject: 'maker',
  predicate: 'SUPPLIES',
  object: { entity: 'body' },
  polarity: 'IS',
  assertedBy: { unknown: true },
  stage: 'SOLD',
  review: 'ACCEPTED',
  standing: { value: 'ALLEGED' },
  author: 'coder',
  ...changes,
})

export const sourceOf = (id: string, grade: Reliability, entity?: string): SourceRecord => ({
  id,
  name: id,
  reliability: { grade, reason: words('a reason') },
  ...(entity === undefined ? {} : { entity }),
})

export const documentOf = (id: string, changes: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id,
  title: id,
  kind: 'SECONDARY',
  publisher: 'publisher',
  coding: 'CODED',
  origin: { status: 'INDEPENDENT', reason: words('own work') },
  ...changes,
})

export const capture = {
  sha256: hash('bytes'),
  bytes: 1,
  stored: false,
  text: { sha256: hash('text'), length: 1, normaliser: '1' },
} satisfies DocumentRecord['capture']

export const citationOf = (
  id: string,
  document: string,
  credibility: Credibility,
  changes: Partial<CitationRecord> = {},
): CitationRecord => ({
  id,
  claim: 'claim',
  document,
  stance: 'SUPPORTS',
  credibility: { grade: credibility, reason: words('a reason') },
  selector: {
    start: 10,
    end: 20,
    locator: words('second paragraph'),
    passage: { sealed: true, sha256: hash(id), foldedSha256: hash(id), foldedLength: 10 },
  },
  summary: words('what it says'),
  review: 'ACCEPTED',
  author: 'coder',
  ...changes,
})

export const responseOf = (
  outcome: ResponseRecord['outcome'],
  changes: Partial<ResponseRecord> = {},
): ResponseRecord => ({
  id: 'response',
  claims: ['claim'],
  party: 'maker',
  outcome,
  sentence: words('an answer'),
  ...changes,
})

export const disputeOf = (open: boolean, claim = 'claim'): DisputeRecord => ({
  id: 'dispute',
  claim,
  reason: 'another reading',
  author: 'reader',
  open,
})

export interface Records {
  readonly claim?: ClaimRecord
  readonly citations?: readonly CitationRecord[]
  readonly documents?: readonly DocumentRecord[]
  readonly sources?: readonly SourceRecord[]
  readonly responses?: readonly ResponseRecord[]
  readonly disputes?: readonly DisputeRecord[]
}

const byId = <T extends { readonly id: string }>(records: readonly T[]) => new Map(records.map((r) => [r.id, r]))

export const evidenceOf = (records: Records) => ({
  claim: records.claim ?? claimOf(),
  citations: records.citations ?? [],
  documents: byId(records.documents ?? []),
  sources: byId(records.sources ?? []),
  responses: records.responses ?? [],
  disputes: records.disputes ?? [],
})
