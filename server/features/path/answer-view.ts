import type { Snapshot } from '../../graphql/snapshot.ts'
import { entityView } from '../../graphql/views.ts'
import type { Language } from '../../ontology/language.ts'
import type { Coverage } from '../coverage/read-coverage.ts'
import type { AnswerView, EndView } from '../words/answer-explanation.ts'
import type { PathAnswer } from './answer.ts'
import type { Ends } from './question.ts'

/** An answer as its explanation is made from. */
export async function answerView(
  answer: PathAnswer,
  coverage: Coverage,
  language: Language,
  snapshot: Snapshot,
): Promise<AnswerView> {
  const endView = async (ends: Ends): Promise<EndView> =>
    'type' in ends ? { anyOf: ends.type } : entityView(await snapshot.entities.need(ends.entity), language)
  const { question, paths, namedOrBid, cuts, namedOrBidCuts, exploration, relaxation, relaxationCut } = answer
  return {
    from: await endView(question.from),
    to: await endView(question.to),
    question,
    paths: paths.length,
    withInferredJunction: paths.filter((path) => path.inferredJunctions.length > 0).length,
    namedOrBid: namedOrBid.length,
    cuts,
    namedOrBidCut: namedOrBidCuts.length > 0,
    exploration,
    relaxation,
    relaxationCut,
    coverage,
  }
}
