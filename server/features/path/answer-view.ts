import type { Snapshot } from '../../graphql/snapshot.ts'
import { entityView } from '../../graphql/views.ts'
import type { Language } from '../../ontology/language.ts'
import { namedOrBidStages } from '../../ontology/stages.ts'
import { isRelationClaim } from '../claim/claim-record.ts'
import type { EndView, ExplorationView, NamedOrBidView, SummaryView } from '../words/answer-explanation.ts'
import type { PathAnswer } from './answer.ts'
import type { FoundPath } from './found-path.ts'
import type { Ends } from './question.ts'
import type { Exploration } from './search/exploration.ts'

/** An answer as its summary is made from, and with coverage its explanation. */
export async function summaryView(answer: PathAnswer, language: Language, snapshot: Snapshot): Promise<SummaryView> {
  const { question, paths, namedOrBid, namedOrBidCuts, exploration } = answer
  return {
    from: await endView(question.from, language, snapshot),
    to: await endView(question.to, language, snapshot),
    question,
    paths: paths.length,
    withInferredJunction: paths.filter((path) => path.inferredJunctions.length > 0).length,
    namedOrBid: { ...(await namedOrBidView(namedOrBid, snapshot)), cut: namedOrBidCuts.length > 0 },
    cuts: answer.cuts,
    exploration: exploration && (await explorationView(exploration, language, snapshot)),
    relaxation: answer.relaxation,
    relaxationsUseless: answer.relaxationsUseless,
    relaxationCut: answer.relaxationCut,
  }
}

export async function endView(ends: Ends, language: Language, snapshot: Snapshot): Promise<EndView> {
  if ('set' in ends) return { anyOf: ends.set.type }
  const [first = ''] = ends.entities
  return entityView(await snapshot.entities.need(first), language)
}

export async function explorationView(
  { from, to, partial }: Exploration,
  language: Language,
  { entities }: Snapshot,
): Promise<ExplorationView> {
  const reached = async ({ count, named }: Exploration['from']) => ({
    count,
    named: (await entities.loadAll(named)).map((entity) => entityView(entity, language)),
  })
  return { from: await reached(from), to: await reached(to), partial }
}

/** Which of the two the chains rest on: the stages of the hops that nothing else carries. */
async function namedOrBidView(paths: readonly FoundPath[], { claims }: Snapshot): Promise<Omit<NamedOrBidView, 'cut'>> {
  const hops = await Promise.all(paths.flatMap((path) => path.hops).map((hop) => claims.loadAll(hop.claims)))
  const resting = hops
    .map((hop) => hop.map(({ record }) => (isRelationClaim(record) ? record.stage : undefined)))
    .filter((stages) => stages.every((stage) => stage !== undefined && namedOrBidStages.includes(stage)))
    .flat()
  return { count: paths.length, named: resting.includes('SPECIFIED'), bid: resting.includes('BID') }
}
