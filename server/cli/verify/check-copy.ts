import { hash } from 'node:crypto'
import { citedPassage } from '../../features/evidence/passage/cited-passage.ts'
import {
  type CopyResult,
  isVerified,
  type PassageResult,
  type ReadDocument,
  type Verification,
  verifyCitation,
} from '../../features/evidence/passage/verify-passage.ts'
import {
  CitedClaimsDocument,
  type CitedClaimsQuery,
  DocumentsDocument,
  type DocumentsQuery,
} from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import type { Client } from '../client/client.ts'
import { apiLanguage } from '../options.ts'

export type ListedDocument = DocumentsQuery['documents']['edges'][number]['node']
type CitedClaim = CitedClaimsQuery['claims']['edges'][number]['node']
type ListedCitation = CitedClaim['citations'][number]

export interface CheckedCitation {
  readonly id: string
  readonly claim: string
  readonly result: PassageResult
  /** Where the passage is in the copy, in code points; null unless it is in one place. */
  readonly start: number | null
  readonly end: number | null
  readonly summary: string
  readonly locator: string
}

export interface CheckedDocument {
  readonly document: ListedDocument
  readonly copy: CopyResult
  readonly citations: readonly CheckedCitation[]
}

export const isProven = ({ citations }: CheckedDocument): boolean =>
  citations.length > 0 && citations.every(({ result }) => isVerified(result))

export async function listDocuments(client: Client): Promise<ListedDocument[]> {
  return allPages(async (after) => (await client.query(DocumentsDocument, { after })).documents)
}

/** Looks for every counted passage of a document in a reader's copy. */
export async function checkDocument(
  client: Client,
  document: ListedDocument,
  copy: ReadDocument,
  language: Language,
): Promise<CheckedDocument> {
  const variables = { document: document.id, language: apiLanguage(language) }
  const claims = await allPages(
    async (after) => (await client.query(CitedClaimsDocument, { ...variables, after })).claims,
  )
  const look = passageFinder(copy)
  const citations = claims.flatMap((claim) =>
    claim.citations
      .filter((citation) => citation.counts && citation.document.id === document.id)
      .map((citation) => checkedCitation(claim, citation, look(citation.selector))),
  )
  return { document, copy: copyOf(document, copy), citations }
}

function copyOf({ capture }: ListedDocument, { bytesSha256 }: ReadDocument): CopyResult {
  if (capture === null) return 'NONE'
  return capture.sha256 === bytesSha256 ? 'SAME' : 'OTHER'
}

function checkedCitation(
  claim: CitedClaim,
  { id, selector, summary }: ListedCitation,
  { passage, start, end }: Verification,
): CheckedCitation {
  const { locator } = selector
  return { id, claim: claim.id, result: passage, start: start ?? null, end: end ?? null, summary, locator }
}

/** Several claims often cite the same passage, and each look goes through the whole text. */
function passageFinder(copy: ReadDocument): (selector: ListedCitation['selector']) => Verification {
  const found = new Map<string, Verification>()
  return (selector) => {
    const { start, end, sha256, prefix, suffix } = selector
    const key = JSON.stringify([start, end, sha256, prefix, suffix])
    const verification = found.get(key) ?? verifyCitation(citedPassage(selector), copy, nativeSha256)
    found.set(key, verification)
    return verification
  }
}

/** Several times as fast as the digest that browsers use as well. */
const nativeSha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

interface Page<T> {
  readonly edges: readonly { readonly node: T }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function allPages<T>(ask: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const nodes: T[] = []
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await ask(after)
    nodes.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return nodes
    after = pageInfo.endCursor
  }
}
