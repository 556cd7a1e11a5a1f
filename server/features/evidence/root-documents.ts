import type { Snapshot } from '../../graphql/snapshot.ts'
import type { StoredDocument } from './read-evidence.ts'

/**
 * The documents that some documents' information goes back to, in order of id: a document that derives from others
 * goes back to theirs, any other to itself. Whether one was judged independent is a matter of its origin.
 */
export async function rootDocuments(ids: readonly string[], { documents }: Snapshot): Promise<StoredDocument[]> {
  const roots = new Map<string, StoredDocument>()
  const met = new Set<string>()
  let next = ids
  while (next.length > 0) {
    const found = await documents.loadAll([...new Set(next)].filter((id) => !met.has(id)))
    for (const { record } of found) met.add(record.id)
    next = found.flatMap((document) => {
      const { id, origin } = document.record
      if (origin.status === 'DERIVED_FROM') return origin.documents
      roots.set(id, document)
      return []
    })
  }
  return [...roots.values()].toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1))
}
