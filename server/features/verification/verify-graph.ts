import type { DocumentFiles } from '../../files/document-files.ts'
import type { Store } from '../../store/store.ts'
import { canonicalGraphHash } from '../revision/graph-hash.ts'
import { type Fault, faultOf } from './faults.ts'
import { rebuiltGraphHash } from './rebuild.ts'
import { verifyChain } from './verify-chain.ts'
import { type VerifiedDocuments, verifyDocuments } from './verify-documents.ts'

export interface VerifiedGraph extends VerifiedDocuments {
  /** Revisions whose hashes were checked. */
  readonly revisions: number
  /** The canonical hash of the graph; null where it was not compared with a rebuild. */
  readonly graphHash: string | null
}

/**
 * Checks all that is stored against what was recorded: the chain of revisions, every file, every passage and, where asked
 * for, the graph against one built anew. Changes nothing.
 */
export async function verifyGraph(
  store: Store,
  files: Pick<DocumentFiles, 'bytes' | 'text'>,
  { rebuild }: { readonly rebuild: boolean },
): Promise<VerifiedGraph> {
  const head = await store.head()
  const chain = await verifyChain(store, head)
  const documents = await verifyDocuments(store, files, head.number)
  const graphHash = rebuild ? await canonicalGraphHash(store) : null
  // A history with a broken chain gives no graph to compare with.
  const comparable = graphHash !== null && chain.faults.length === 0
  const faults: Fault[] = [...chain.faults, ...documents.faults]
  if (comparable && (await rebuiltGraphHash(store, head)) !== graphHash) faults.push(faultOf('GRAPH_DIFFERS', {}))
  return { ...documents, revisions: chain.revisions, graphHash, faults }
}
