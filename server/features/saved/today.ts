import { isFiliereError } from '../../errors.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { refuseFor } from '../../refusals.ts'
import type { PathAnswer } from '../path/answer.ts'
import { answerQuestion } from '../path/answer-question.ts'
import type { FoundPath } from '../path/found-path.ts'
import { budgetAllowed, type PathQuestion } from '../path/question.ts'
import type { Parts } from '../path/search/answer-search.ts'
import { collectRecords } from './collect-records.ts'
import { keyOf, stopsOf } from './saved-chain.ts'
import { recordsOf, savedAnswerOf } from './saved-content.ts'
import type { ChainList, SavedContent, SavedRecords } from './saved-path-record.ts'

/** How a saved chain stands as of a revision: then, when it was saved, or in today's graph. */
export interface ChainState {
  /** Null: the question cannot be asked, as something that it names is not in the graph any more. */
  readonly answer: SavedContent['answer'] | null
  /** Where the answer holds the chain; null: it doesn't. */
  readonly cited: SavedContent['cited'] | null
  /** The chain with the list it belongs to, whether or not the answer comes to it; null: a step has no claim left. */
  readonly path: FoundPath | null
  readonly list: ChainList | null
  /** The claims that carry each step, strongest first; none: nothing does with the question's filters. */
  readonly hops: readonly (readonly string[])[]
  /** The claims on what lies on the chain, beside its steps. */
  readonly beside: readonly string[]
  readonly records: SavedRecords
}

/** As it was saved. */
export function savedState(content: SavedContent, chain: FoundPath): ChainState {
  const { answer, cited, entities, claims, citations, documents, sources, responses } = content
  const hops = chain.hops.map((hop) => hop.claims)
  return {
    answer,
    cited,
    path: chain,
    list: cited.list,
    hops,
    beside: claimsBeside(content, hops),
    records: { entities, claims, citations, documents, sources, responses },
  }
}

const claimsBeside = ({ claims }: Pick<SavedRecords, 'claims'>, hops: ChainState['hops']): string[] =>
  claims.map(({ record }) => record.id).filter((id) => !hops.some((hop) => hop.includes(id)))

/** The question as of another revision, and how the saved chain stands there. */
export async function chainStateAt(
  context: GraphqlContext,
  content: SavedContent,
  chain: FoundPath,
  revision: number,
): Promise<ChainState> {
  const question = { ...content.question, revision }
  const snapshot = context.asOf(revision)
  const answer = await answered(context, question)
  const cited = answer && placeOf(chain, answer)
  const found = cited ? { list: cited.list, path: answer[cited.list][cited.place - 1] } : null
  const alone = found?.path ? { list: found.list, path: found.path } : await aloneIn(context, question, stopsOf(chain))
  const path = alone?.path ?? null
  const hops = path?.hops.map((hop) => hop.claims) ?? (await stepsIn(context, question, chain))
  return {
    answer: answer && savedAnswerOf(answer),
    cited,
    path,
    list: alone?.list ?? null,
    hops,
    ...(await recordsToday(content, { ...chain, hops: withClaims(chain, hops) }, question, snapshot)),
  }
}

/** Why there is no chain is not asked: how long that takes must not decide what is saved, or compared with it. */
export const chainsOnly: Parts = { namedOrBid: true, absence: false }

/** Null: what the question names is not in the graph any more, or not as it must be. */
async function answered(context: GraphqlContext, question: PathQuestion): Promise<PathAnswer | null> {
  try {
    return await answerQuestion(context, question, budgetAllowed.default, chainsOnly)
  } catch (error) {
    if (isFiliereError(error) && ['NOT_FOUND', 'BAD_INPUT', 'TOO_COMPLEX'].includes(error.code)) return null
    throw error
  }
}

function placeOf(chain: FoundPath, answer: PathAnswer): SavedContent['cited'] | null {
  const wanted = keyOf(chain)
  for (const list of ['paths', 'namedOrBid'] as const) {
    const index = answer[list].findIndex((path) => keyOf(path) === wanted)
    if (index >= 0) return { list, place: index + 1 }
  }
  return null
}

/** The chain through just these entities, if the question's filters let it pass: nothing else fits so few hops. */
async function aloneIn(context: GraphqlContext, question: PathQuestion, stops: readonly string[]) {
  const [from = '', ...rest] = stops
  const [to = '', ...inner] = rest.toReversed()
  const answer = await answered(context, {
    ...question,
    from: { entities: [from] },
    to: { entities: [to] },
    via: inner.toReversed(),
    maxHops: rest.length,
    k: 1,
  })
  const [supplied] = answer?.paths ?? []
  const [namedOrBid] = answer?.namedOrBid ?? []
  if (supplied !== undefined) return { list: 'paths' as const, path: supplied }
  if (namedOrBid !== undefined) return { list: 'namedOrBid' as const, path: namedOrBid }
  // A search that stopped early has not shown that anything is gone.
  if (answer !== null && answer.cuts.length + answer.namedOrBidCuts.length > 0) refuseFor('COMPARISON_CUT_SHORT', {})
  return null
}

/** The claims of each step by itself. */
const stepsIn = (context: GraphqlContext, question: PathQuestion, { hops }: FoundPath) =>
  Promise.all(
    hops.map(async ({ from, to }) => (await aloneIn(context, question, [from, to]))?.path.hops[0]?.claims ?? []),
  )

const withClaims = ({ hops }: FoundPath, claims: readonly (readonly string[])[]) =>
  hops.map((hop, i) => ({ ...hop, claims: claims[i] ?? [] }))

/** Of the chain as it is today, and of the claims it was saved with as far as they still exist. */
async function recordsToday(
  content: SavedContent,
  chain: FoundPath,
  question: PathQuestion,
  snapshot: Snapshot,
): Promise<Pick<ChainState, 'records' | 'beside'>> {
  const stops = await snapshot.entities.loadAll(stopsOf(chain))
  const saved = await snapshot.claims.loadAll(content.claims.map(({ record }) => record.id))
  // Without one of its entities there is no chain to say anything beside.
  const today = stops.length > chain.hops.length ? (await recordsOf(chain, question, snapshot)).claims : saved
  const hops = chain.hops.map((hop) => hop.claims)
  const records = await collectRecords(
    snapshot,
    stops.map(({ record }) => record.id),
    [...today, ...saved].map(({ record }) => record.id),
  )
  return { records, beside: claimsBeside({ claims: [...today] }, hops) }
}
