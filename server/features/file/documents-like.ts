import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import type { DocumentRecord } from '../evidence/evidence-records.ts'
import type { StoredDocument } from '../evidence/read-evidence.ts'

export interface DocumentsLike {
  /** Copies of the same bytes: the same document. */
  readonly sameBytes: readonly StoredDocument[]
  /** From the same address, with other bytes or none: perhaps the same document at another time. */
  readonly sameUrl: readonly StoredDocument[]
}

interface Wanted {
  readonly sha256: string | null
  readonly url: string | null
}

/** The documents that a file from an address may already be, in order of id. An address that is none is like no other. */
export async function documentsLike(reader: Reader, { sha256, url }: Wanted, revision: number): Promise<DocumentsLike> {
  const asked = url !== null && URL.canParse(url) ? sameAddress(url) : null
  // What narrows the documents down is compared exactly below.
  const texts = [sha256, ...hostsIn(url ?? '')].filter((text) => text !== null)
  const rows = await reader.read(queries.evidenceDocumentsHolding, { texts, revision })
  const documents = rows.map(({ body }): StoredDocument => ({ record: JSON.parse(body), asOf: revision }))
  const hasBytes = ({ record }: StoredDocument) => sha256 !== null && record.capture?.sha256 === sha256
  const isFromUrl = ({ record }: StoredDocument) => asked !== null && addressesOf(record).includes(asked)
  return {
    sameBytes: documents.filter(hasBytes),
    sameUrl: documents.filter((document) => !hasBytes(document) && isFromUrl(document)),
  }
}

/** A host as an address writes it, and as one that is parsed does. */
const hostsIn = (url: string): string[] => {
  const written = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]
  return written === undefined || !URL.canParse(url) ? [] : [written, new URL(url).host.replace(/^www\./, '')]
}

const addressesOf = ({ url, archiveUrl }: DocumentRecord): string[] =>
  [url, archiveUrl].flatMap((address) => (address === undefined ? [] : [sameAddress(address)]))

/** What addresses of the same page have in common: neither scheme, "www.", fragment nor a slash at the end tells it apart. */
function sameAddress(text: string): string {
  const { host, pathname, search } = new URL(text)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
