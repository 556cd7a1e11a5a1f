import { FiliereError } from '../../errors.ts'
import { queries } from '../../generated/queries.ts'
import type { NewDocument } from '../../generated/resolvers.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import type { DocumentRecord } from '../evidence/evidence-records.ts'
import type { StoredDocument } from '../evidence/read-evidence.ts'
import { appendComposed } from '../revision/append.ts'
import { captureOf } from './capture-of.ts'
import { documentsLike } from './documents-like.ts'

/** Lists a document whose copy is a kept file. Throws NOT_FOUND, CONFLICT, and what any revision is refused for. */
export async function addDocument(
  { sha256, id, title, kind, publisher, ...facts }: NewDocument,
  { store, files, actor }: Pick<GraphqlContext, 'store' | 'files' | 'actor'>,
): Promise<StoredDocument> {
  const file = await files.find(sha256)
  if (file === null)
    throw new FiliereError(
      'NOT_FOUND',
      `No file with the SHA-256 ${sha256} is kept here: send it to POST /files first.`,
    )
  const given = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const record: DocumentRecord = {
    id: id ?? `document-${sha256.slice(0, 12)}`,
    title,
    kind,
    publisher,
    ...Object.fromEntries(given),
    mediaType: file.mediaType,
    coding: 'LISTED',
    origin: { status: 'UNEXAMINED' },
    capture: captureOf(file),
  }
  const revision = await appendComposed(store, actor, async (reader, head) => {
    const [same] = (await documentsLike(reader, { sha256, url: null }, head.number)).sameBytes
    if (same !== undefined)
      throw new FiliereError('CONFLICT', `These bytes are the document "${same.record.id}" already: use that one.`)
    const [taken] = await reader.read(queries.revisionVersionsByRef, {
      refs: [`document:${record.id}`],
      revision: head.number,
    })
    if (taken !== undefined)
      throw new FiliereError('CONFLICT', `There is a document "${record.id}" already: choose another id.`)
    return [{ op: 'put', kind: 'document', record }]
  })
  if (revision === null) throw new FiliereError('INTERNAL', 'The document was not recorded.')
  return { record, asOf: revision.number }
}
