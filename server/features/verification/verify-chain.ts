import { isFiliereError } from '../../errors.ts'
import type { Head, Store } from '../../store/store.ts'
import { chainHashOf, genesis, type Revision, sha256Hex } from '../revision/revision.ts'
import { type Fault, type FaultCode, faultOf } from './faults.ts'

/** Reads every revision up to a head and checks its hashes and its place in the chain. */
export async function verifyChain(
  store: Store,
  head: Head,
): Promise<{ readonly revisions: number; readonly faults: Fault[] }> {
  const faults: Fault[] = []
  let last: Head = genesis
  try {
    for await (const revision of store.revisions(1)) {
      if (revision.number > head.number) break
      faults.push(...problemsOf(revision, last).map((code) => faultOf(code, { revision: revision.number })))
      last = revision
    }
  } catch (error) {
    if (!isFiliereError(error) || error.code !== 'JOURNAL_DAMAGED') throw error
    faults.push(faultOf('HISTORY_UNREADABLE', { revision: last.number + 1 }))
    return { revisions: last.number, faults }
  }
  if (last.chainHash !== head.chainHash) faults.push(faultOf('HEAD_DIFFERS', { revision: head.number }))
  return { revisions: last.number, faults }
}

function problemsOf(revision: Revision, predecessor: Head): FaultCode[] {
  const { number, payload, payloadHash, chainHash } = revision
  const follows = number === predecessor.number + 1 && chainHashOf(predecessor.chainHash, revision) === chainHash
  return [
    ...(payload !== null && sha256Hex(payload) !== payloadHash ? (['PAYLOAD_CHANGED'] as const) : []),
    ...(follows ? [] : (['CHAIN_BROKEN'] as const)),
  ]
}
