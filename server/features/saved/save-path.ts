import { FiliereError, isFiliereError } from '../../errors.ts'
import { queries } from '../../generated/queries.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { refuseFor } from '../../refusals.ts'
import type { Store } from '../../store/store.ts'
import type { PathAnswer } from '../path/answer.ts'
import { appendRevision } from '../revision/append.ts'
import { canonicalJson, savingPayload } from '../revision/revision.ts'
import { identifierOf } from './identifier.ts'
import { readSavedPath, type StoredPath } from './read-saved-path.ts'
import { chainOf, stopsOf } from './saved-chain.ts'
import { savedContentOf } from './saved-content.ts'
import type { SavedContent } from './saved-path-record.ts'

/**
 * The revision to answer as of, for one that was asked: saved paths change no answer, so what was saved meanwhile makes
 * no other answer of the same one.
 */
export async function revisionAnswered(store: Store, asked: number): Promise<number> {
  const params = { beginning: savingPayload, revision: asked }
  const [newest] = await store.read(queries.revisionNewestOther, params)
  return newest?.number ?? asked
}

/** The largest content, in bytes of canonical JSON. */
const largestContent = 512 * 1024

export interface ChainChosen {
  readonly cited: SavedContent['cited']
  /** The entities of the chain as whoever saves it saw them; null: not known. */
  readonly stops: readonly string[] | null
}

/**
 * Saves one chain of an answer; the same one is saved once, however often. Throws BAD_INPUT for a place without a chain
 * and for what is too large, CONFLICT for another chain than was seen and for one that was withdrawn.
 */
export async function savePath(
  store: Store,
  actor: string,
  answer: PathAnswer,
  { cited, stops }: ChainChosen,
  snapshot: Snapshot,
): Promise<StoredPath> {
  const chain = chainOf({ answer, cited })
  if (chain === undefined && [...answer.cuts, ...answer.namedOrBidCuts].includes('TIME'))
    refuseFor('SAVING_CUT_SHORT', {})
  if (chain === undefined) return refuseChain(answer, cited)
  if (stops !== null && canonicalJson(stops) !== canonicalJson(stopsOf(chain))) refuseFor('OTHER_CHAIN', {})
  const content = await savedContentOf(answer, chain, cited, snapshot)
  const bytes = Buffer.byteLength(canonicalJson(content))
  if (bytes > largestContent) refuseFor('ANSWER_TOO_LARGE', { size: kilobytes(bytes), most: kilobytes(largestContent) })
  const id = identifierOf(content)
  return (await alreadySaved(store, id)) ?? (await put(store, actor, id, content))
}

/** Whoever saves the same at the same moment may come first. */
async function put(store: Store, actor: string, id: string, content: SavedContent): Promise<StoredPath> {
  const changes = [{ op: 'put', kind: 'savedPath', record: { id, content } }] as const
  try {
    await appendRevision(store, { actor, changes })
  } catch (error) {
    const saved = isFiliereError(error) && error.code === 'BAD_INPUT' ? await alreadySaved(store, id) : null
    if (saved === null) throw error
    return saved
  }
  const saved = await readSavedPath(store, id)
  if (saved === null) throw new FiliereError('INTERNAL', `The saved path "${id}" was put and is missing.`)
  return saved
}

async function alreadySaved(store: Store, id: string): Promise<StoredPath | null> {
  const saved = await readSavedPath(store, id)
  if (saved?.withdrawn) refuseFor('SAVED_AND_WITHDRAWN', { id, reason: saved.withdrawn.reason })
  return saved
}

function refuseChain({ paths, namedOrBid }: PathAnswer, { list, place }: SavedContent['cited']): never {
  const count = { paths, namedOrBid }[list].length
  return count === 0
    ? refuseFor('NOTHING_TO_SAVE', { named: list === 'namedOrBid' })
    : refuseFor('NO_SUCH_CHAIN', { place, count })
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)
