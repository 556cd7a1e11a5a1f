import type { DocumentRecord } from '../evidence/evidence-records.ts'

/** The one root that all documents of unexamined origin share: nothing shows that two of them are independent. */
export const unexaminedRoot = 'unexamined'

/**
 * The documents that a document's information goes back to, sorted: itself when it was judged independent, else the
 * roots of all it derives from. A document that is missing, or met again on the way, counts as unexamined.
 */
export function rootsOf(documentId: string, documents: ReadonlyMap<string, DocumentRecord>): readonly string[] {
  const roots = new Set<string>()
  const follow = (id: string, descendants: readonly string[]): void => {
    const origin = descendants.includes(id) ? undefined : documents.get(id)?.origin
    if (origin?.status === 'DERIVED_FROM') for (const parent of origin.documents) follow(parent, [...descendants, id])
    else roots.add(origin?.status === 'INDEPENDENT' ? id : unexaminedRoot)
  }
  follow(documentId, [])
  return [...roots].sort()
}
