import type { Snapshot } from '../../graphql/snapshot.ts'
import { entityView } from '../../graphql/views.ts'
import type { Language } from '../../ontology/language.ts'
import { namedOrBidStages } from '../../ontology/stages.ts'
import { isRelationClaim } from '../claim/claim-record.ts'
import type { AskedView, ExplorationView, NamedOrBidView, SummaryView } from '../words/answer-explanation.ts'
import { countryView } from '../words/entity-words.ts'
import type { FilteredView } from '../words/filter-words.ts'
import type { EndView, EntityView } from '../words/views.ts'
import type { PathAnswer } from './answer.ts'
import type { FoundPath } from './found-path.ts'
import type { Ends, PathQuestion } from './question.ts'
import type { Exploration } from './search/exploration.ts'

/** An answer as its summary is made from, and with coverage its explanation. */
export async function summaryView(answer: PathAnswer, language: Language, snapshot: Snapshot): Promise<SummaryView> {
  const { question, paths, namedOrBid, namedOrBidCuts, exploration } = answer
  const asked = await filteredView(question, language, snapshot)
  return {
    ...asked,
    empty: [
      ...('set' in asked.from && answer.from.length === 0 ? [asked.from.set] : []),
      ...('set' in asked.to && answer.to.length === 0 ? [asked.to.set] : []),
    ],
    absent: {
      from: await entityViews(startsAbsent(answer), language, snapshot),
      to: await entityViews(endsAbsent(answer), language, snapshot),
    },
    paths: paths.length,
    withInferredJunction: paths.filter((path) => path.inferredJunctions.length > 0).length,
    namedOrBid: { ...(await namedOrBidView(namedOrBid, snapshot)), cut: namedOrBidCuts.length > 0 },
    cuts: answer.cuts,
    explored: answer.explored,
    exploration: exploration && (await explorationView(exploration, language, snapshot)),
    relaxation: answer.relaxation,
    relaxationsUseless: answer.relaxationsUseless,
    relaxationCut: answer.relaxationCut,
  }
}

const startsAbsent = ({ question, from, paths, namedOrBid }: PathAnswer): string[] =>
  absentFrom([...paths, ...namedOrBid], question.from, from, ({ hops }) => hops[0]?.from)

const endsAbsent = ({ question, to, paths, namedOrBid }: PathAnswer): string[] =>
  absentFrom([...paths, ...namedOrBid], question.to, to, ({ hops }) => hops.at(-1)?.to)

/** The entities named that are no such end of any chain shown. Of a set, the table says how many; none shown: all are. */
function absentFrom(
  shown: readonly FoundPath[],
  asked: Ends,
  ids: readonly string[],
  endOf: (path: FoundPath) => string | undefined,
): string[] {
  if ('set' in asked || shown.length === 0) return []
  const found = new Set(shown.map(endOf))
  return ids.filter((id) => !found.has(id))
}

export async function askedView(question: PathQuestion, language: Language, snapshot: Snapshot): Promise<AskedView> {
  return {
    question,
    from: await endView(question.from, language, snapshot),
    to: await endView(question.to, language, snapshot),
    via: await entityViews(question.via, language, snapshot),
  }
}

/** The question with what it leaves out. */
export const filteredView = async (
  question: PathQuestion,
  language: Language,
  snapshot: Snapshot,
): Promise<FilteredView> => ({
  ...(await askedView(question, language, snapshot)),
  excluded: await entityViews(question.excludeEntities, language, snapshot),
})

export async function endView(ends: Ends, language: Language, snapshot: Snapshot): Promise<EndView> {
  if ('entities' in ends) return { entities: await entityViews(ends.entities, language, snapshot) }
  const { type, kinds, countries, within, partOf } = ends.set
  const one = async (id: string | null) => (await entityViews(id === null ? [] : [id], language, snapshot))[0] ?? null
  return {
    set: {
      type,
      kinds,
      countries: countries?.map((code) => countryView(code, language)) ?? null,
      within: await one(within),
      partOf: await one(partOf),
    },
  }
}

async function entityViews(ids: readonly string[], language: Language, { entities }: Snapshot): Promise<EntityView[]> {
  return (await entities.loadAll(ids)).map((entity) => entityView(entity, language))
}

export async function explorationView(
  { from, to, partial }: Exploration,
  language: Language,
  snapshot: Snapshot,
): Promise<ExplorationView> {
  const reached = async ({ count, named }: Exploration['from']) => ({
    count,
    named: await entityViews(named, language, snapshot),
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
