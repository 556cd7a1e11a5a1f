import { hash } from 'node:crypto'
import { isFiliereError } from '../../errors.ts'
import type { DocumentFiles } from '../../files/document-files.ts'
import { queries } from '../../generated/queries.ts'
import type { Reader } from '../../store/store.ts'
import type { CitationRecord, DocumentRecord } from '../evidence/evidence-records.ts'
import { type ReadDocument, verifyCitation } from '../evidence/passage/verify-passage.ts'
import { type Fault, type FaultCode, faultOf } from './faults.ts'

export interface VerifiedDocuments {
  /** Stored files and texts that were read. */
  readonly files: number
  /** Passages looked for in their document's text. */
  readonly passages: number
  /** Passages that no text stored here can prove: only a hash of it is kept, or they were read off a picture. */
  readonly unread: number
  readonly faults: readonly Fault[]
}

const pageSize = 100

/** Reads every stored file of the documents as of a revision, and looks for every passage in the text that it is cited from. */
export async function verifyDocuments(
  reader: Reader,
  files: Pick<DocumentFiles, 'bytes' | 'text'>,
  revision: number,
): Promise<VerifiedDocuments> {
  const all: VerifiedDocuments[] = []
  for (let after = ''; ; ) {
    const rows = await reader.read(queries.evidenceDocuments, { after, limit: pageSize, revision })
    for (const { body } of rows) all.push(await verifyDocument(JSON.parse(body), reader, files, revision))
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) break
    after = last.id
  }
  const sum = (count: (one: VerifiedDocuments) => number) => all.reduce((total, one) => total + count(one), 0)
  return {
    files: sum((one) => one.files),
    passages: sum((one) => one.passages),
    unread: sum((one) => one.unread),
    faults: all.flatMap(({ faults }) => faults),
  }
}

async function verifyDocument(
  { id: document, capture }: DocumentRecord,
  reader: Reader,
  files: Pick<DocumentFiles, 'bytes' | 'text'>,
  revision: number,
): Promise<VerifiedDocuments> {
  const rows = await reader.read(queries.evidenceCitationsByDocument, { documents: [document], revision })
  const citations = rows.map(({ body }) => JSON.parse(body) as CitationRecord)
  if (!capture?.stored) return { files: 0, passages: 0, unread: citations.length, faults: [] }
  const claims = [...new Set(citations.map(({ claim }) => claim))].sort()
  const broken = (code: FaultCode, sha256: string) => faultOf(code, { document, sha256, claims })
  const bytes = await attempt(() => files.bytes(capture.sha256))
  const text = capture.text && (await attempt(() => files.text(capture.text?.sha256 ?? '')))
  const faults = [
    ...(bytes.problem === null ? [] : [broken(`FILE_${bytes.problem}`, capture.sha256)]),
    ...(!text || text.problem === null ? [] : [broken(`TEXT_${text.problem}`, capture.text?.sha256 ?? '')]),
  ]
  const copy: ReadDocument | null = text?.value === undefined ? null : { bytesSha256: capture.sha256, text: text.value }
  const legible = copy === null ? [] : citations.filter(({ selector }) => selector.rectangle === undefined)
  for (const { id, claim, selector } of legible)
    if (copy !== null && verifyCitation({ selector }, copy, nativeSha256).passage !== 'EXACT_AT_POSITION')
      faults.push(faultOf('PASSAGE_NOT_THERE', { document, citation: id, claims: [claim] }))
  return {
    files: [bytes, text].filter((read) => read?.value !== undefined).length,
    passages: legible.length,
    unread: citations.length - legible.length,
    faults,
  }
}

const nativeSha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

async function attempt<T>(
  read: () => Promise<T>,
): Promise<{ readonly value?: T; readonly problem: 'MISSING' | 'DAMAGED' | null }> {
  try {
    return { value: await read(), problem: null }
  } catch (error) {
    if (isFiliereError(error) && error.code === 'NOT_FOUND') return { problem: 'MISSING' }
    if (isFiliereError(error) && error.code === 'FILE_DAMAGED') return { problem: 'DAMAGED' }
    throw error
  }
}
