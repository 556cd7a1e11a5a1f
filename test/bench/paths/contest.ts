import { buildApp } from '../../../server/app.ts'
import type { PathAnswer } from '../../../server/features/path/answer.ts'
import { completeQuestion, type PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import type { PathQuestion } from '../../../server/features/path/question.ts'
import { planPathQueries } from '../../../server/features/path/store-graph.ts'
import { queries } from '../../../server/generated/queries.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { AnswerDocument } from '../../../web/generated/operations.ts'
import { type Spread, spreadOf, timed } from '../timing.ts'
import { disagreement } from './agreement.ts'
import { askingModel, askingStore, readModelOf } from './ask-paths.ts'
import { Floor } from './floor.ts'
import type { Place } from './place.ts'
import { type RawChain, RawNeo4j } from './raw-neo4j.ts'
import { type RecordedStatement, RecordingReader } from './recording-reader.ts'
import { type StatementKind, statementKinds } from './statement-kinds.ts'

export const contenders = [
  'embedded',
  'embeddedPage',
  'neo4jRaw',
  'neo4jStatements',
  'neo4jApi',
  'neo4jPage',
  'floor',
] as const
export type Contender = (typeof contenders)[number]

export interface Contest {
  /** Null where Neo4j can't be started. */
  readonly times: Readonly<Record<Contender, Spread | null>>
  readonly questions: number
  /** How many have a chain. */
  readonly answered: number
  /** How many answers met a limit. */
  readonly partial: { readonly embedded: number; readonly neo4j: number }
  readonly bytesPerClaim: number
  readonly statements: readonly StatementKind[]
}

/** What the first round, which only warms up, found out about a question. */
export interface FirstRound {
  readonly question: PathQuestion
  readonly embedded: PathAnswer
  readonly neo4j: PathAnswer | null
  readonly raw: readonly RawChain[] | null
  readonly distance: number | null
  readonly statements: readonly RecordedStatement[]
}

interface Asked {
  readonly input: PathQuestionInput
  readonly first: FirstRound
}

/**
 * Puts the same questions to all contenders, one after another for each question: once to warm up and to see that they
 * agree, and once for the time, each contender going first as often as any other.
 */
export async function contest(
  place: Place,
  inputs: readonly PathQuestionInput[],
  tell: (step: string) => void,
): Promise<Contest> {
  const closing: (() => Promise<unknown>)[] = []
  const open = async (config: NonNullable<Place['embedded' | 'neo4j']>): Promise<Store> => {
    const store = await openStore(config, () => undefined)
    closing.push(() => store.close())
    await planPathQueries(store)
    return store
  }
  try {
    const embedded = await open(place.embedded)
    const neo4j = place.neo4j && (await open(place.neo4j))
    const raw = place.neo4j && (await RawNeo4j.open(place.neo4j.uri))
    if (raw !== null) closing.push(() => raw.close())
    const { number: revision } = await embedded.head()
    tell('reading the graph into memory')
    const edges = await embedded.read(queries.revisionAllEdges, { after: '', limit: 2 ** 31 })
    const floor = new Floor(edges)
    const model = await readModelOf(embedded, revision)
    const askEmbedded = askingModel(embedded, model)
    const askNeo4j = neo4j && askingStore(neo4j)
    const pages = { embedded: pageOf(embedded), neo4j: neo4j && pageOf(neo4j) }

    tell('first round')
    const asked: Asked[] = []
    for (const input of inputs) {
      const question = completeQuestion(input, revision)
      const [from, to] = endsOf(question)
      const recorder = neo4j && new RecordingReader(neo4j)
      const first: FirstRound = {
        question,
        embedded: await askEmbedded(question),
        neo4j: recorder && (await askingStore(recorder)(question)),
        raw: raw && (await raw.shortest(question, from, to)),
        distance: floor.distance(from, to, question.maxHops, question.direction === 'ANY'),
        statements: recorder?.statements ?? [],
      }
      const problem = disagreement(first)
      if (problem !== null) throw new Error(`${problem}: ${JSON.stringify(input)}`)
      asked.push({ input, first })
      await pages.embedded(input)
      await pages.neo4j?.(input)
    }

    tell('measured round')
    const statements: Awaited<ReturnType<RawNeo4j['repeat']>>[] = []
    const work: Readonly<Record<Contender, ((asked: Asked) => Promise<unknown>) | null>> = {
      embedded: ({ first }) => askEmbedded(first.question),
      embeddedPage: ({ input }) => pages.embedded(input),
      neo4jRaw: raw && (({ first }) => raw.shortest(first.question, ...endsOf(first.question))),
      neo4jStatements:
        raw &&
        (async ({ first }) => {
          statements.push(await raw.repeat(first.statements))
        }),
      neo4jApi: askNeo4j && (({ first }) => askNeo4j(first.question)),
      neo4jPage: pages.neo4j && (({ input }) => pages.neo4j?.(input) ?? Promise.resolve()),
      floor: async ({ first: { question } }) =>
        floor.distance(...endsOf(question), question.maxHops, question.direction === 'ANY'),
    }
    const times = await measured(asked, work)
    return {
      times,
      questions: asked.length,
      answered: asked.filter(({ first }) => first.embedded.paths.length > 0).length,
      partial: {
        embedded: asked.filter(({ first }) => first.embedded.partial).length,
        neo4j: asked.filter(({ first }) => first.neo4j?.partial === true).length,
      },
      bytesPerClaim: model.byteLength / model.edges.length,
      statements: statementKinds(
        asked.map(({ first }) => first.statements),
        statements,
      ),
    }
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

async function measured(
  asked: readonly Asked[],
  work: Readonly<Record<Contender, ((asked: Asked) => Promise<unknown>) | null>>,
): Promise<Contest['times']> {
  const times = Object.fromEntries(contenders.map((name) => [name, [] as number[]])) as Record<Contender, number[]>
  for (const [i, one] of asked.entries())
    for (const [j] of contenders.entries()) {
      const name = contenders[(i + j) % contenders.length] ?? 'embedded'
      const does = work[name]
      if (does !== null) times[name].push((await timed(() => does(one))).milliseconds)
    }
  return Object.fromEntries(
    contenders.map((name) => [name, times[name].length === 0 ? null : spreadOf(times[name])]),
  ) as Contest['times']
}

function endsOf({ from, to }: PathQuestion): [from: string, to: string] {
  const [one, other] = [
    'entities' in from ? from.entities[0] : undefined,
    'entities' in to ? to.entities[0] : undefined,
  ]
  if (one === undefined || other === undefined) throw new TypeError('these questions have one entity at either end')
  return [one, other]
}

/** The request of the page, over the whole server but for the network. */
function pageOf(store: Store): (question: PathQuestionInput) => Promise<void> {
  const app = buildApp({ host: '127.0.0.1', allowedHosts: null, token: 'bench', logLevel: 'silent' }, store, {
    maxEventLoopDelay: 0,
  })
  const query = AnswerDocument.toString()
  return async (question) => {
    const payload = { query, variables: { question, language: 'EN' } }
    const { errors } = (await app.inject({ method: 'POST', url: '/graphql', payload })).json()
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
  }
}
