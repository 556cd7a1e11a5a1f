import { canonicalJson } from '../revision/revision.ts'
import { answerChanges } from './answer-changes.ts'
import { chainChanges } from './chain-changes.ts'
import { claimChanges } from './claim-changes.ts'
import type { PathChange } from './path-change.ts'
import { recordChanges } from './record-changes.ts'
import { sameJson } from './same-json.ts'
import type { ChainState } from './today.ts'

/**
 * What is no longer as it was: the answer first, then the chain, its claims and what they rest on. Empty only where
 * everything that was saved is still the same.
 */
export function changesBetween(was: ChainState, is: ChainState): readonly PathChange[] {
  if (sameJson(was, is)) return []
  const changes = [
    ...answerChanges(was, is),
    ...chainChanges(was, is),
    ...claimChanges(was, is),
    ...recordChanges(was.records, is.records),
  ]
  return changes.length > 0 ? eachOnce(changes) : [{ code: 'RECORDS' }]
}

/** The same may have come of several claims of a step: it is said once. */
function eachOnce(changes: readonly PathChange[]): readonly PathChange[] {
  const known = new Set<string>()
  return changes.filter((change) => {
    const text = canonicalJson(change)
    return !known.has(text) && known.add(text)
  })
}
