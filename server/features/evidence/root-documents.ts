import type { Snapshot } from '../../graphql/snapshot.ts'
import type { StoredDocument } from './read-evidence.ts'

/** Some documents, each once, and all that they derive from. */
export async function withOrigins(
  ids: readonly string[],
  { documents }: Pick<Snapshot, 'documents'>,
): Promise<StoredDocument[]> {
  const known = new Map<string, StoredDocument>()
  for (let wanted = ids; wanted.length > 0; ) {
    const found = await documents.loadAll([...new Set(wanted)])
    for (const document of found) known.set(document.record.id, document)
    wanted = found.flatMap(({ record }) => originsOf(record)).filter((id) => !known.has(id))
  }
  return [...known.values()]
}

/**
 * The documents that some documents' information goes back to, in order of id: a document that derives from others
 * goes back to theirs, any other to itself. Whether one was judged independent is a matter of its origin.
 */
export async function rootDocuments(ids: readonly string[], snapshot: Snapshot): Promise<StoredDocument[]> {
  const behind = await withOrigins(ids, snapshot)
  return behind
    .filter(({ record }) => record.origin.status !== 'DERIVED_FROM')
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

const originsOf = ({ origin }: StoredDocument['record']): readonly string[] =>
  origin.status === 'DERIVED_FROM' ? origin.documents : []
