import type { Snapshot } from '../../graphql/snapshot.ts'
import { aboutStops } from '../path/about.ts'
import type { PathAnswer } from '../path/answer.ts'
import type { FoundPath } from '../path/found-path.ts'
import type { PathQuestion } from '../path/question.ts'
import { collectRecords } from './collect-records.ts'
import { stopsOf } from './saved-chain.ts'
import type { SavedContent, SavedRecords } from './saved-path-record.ts'

/** Everything that a chain of an answer is shown from, as of the answer's revision: `snapshot` is as of that one. */
export async function savedContentOf(
  answer: PathAnswer,
  chain: FoundPath,
  cited: SavedContent['cited'],
  snapshot: Snapshot,
): Promise<SavedContent> {
  const content = {
    format: 1 as const,
    question: answer.question,
    answer: savedAnswerOf(answer),
    cited,
    ...(await recordsOf(chain, answer.question, snapshot)),
  }
  // As it will be read again: without whatever JSON does not keep.
  return JSON.parse(JSON.stringify(content)) as SavedContent
}

/** All chains of an answer, and whether the search was whole. */
export const savedAnswerOf = ({ partial, cuts, paths, namedOrBid, namedOrBidCuts }: PathAnswer) => ({
  partial,
  cuts: [...cuts],
  paths: [...paths],
  namedOrBid: [...namedOrBid],
  namedOrBidCuts: [...namedOrBidCuts],
})

/** Of its steps, and of what is said beside them. */
export async function recordsOf(chain: FoundPath, question: PathQuestion, snapshot: Snapshot): Promise<SavedRecords> {
  const beside = await aboutStops(chain, question, snapshot)
  const claims = [...chain.hops, ...beside].flatMap((part) => part.claims)
  return collectRecords(snapshot, stopsOf(chain), claims)
}
