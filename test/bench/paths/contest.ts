import type { PathAnswer } from '../../../server/features/path/answer.ts'
import { completeQuestion } from '../../../server/features/path/complete-question.ts'
import { hopsAllowed, type PathQuestion } from '../../../server/features/path/question.ts'
import { queries } from '../../../server/generated/queries.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { type Spread, spreadOf, timed } from '../timing.ts'
import { disagreement } from './agreement.ts'
import { openAnswering } from './answering.ts'
import { Floor } from './floor.ts'
import type { Place } from './place.ts'
import { type BenchQuestion, chosenQuestions } from './questions.ts'
import { type RawChain, RawNeo4j } from './raw-neo4j.ts'
import { type RecordedStatement, recordingStore } from './recording-store.ts'
import { type StatementKind, statementKinds } from './statement-kinds.ts'

const contenders = [
  'embedded',
  'embeddedWhole',
  'embeddedPage',
  'neo4jRaw',
  'neo4jStatements',
  'neo4jApi',
  'neo4jWhole',
  'neo4jPage',
  'floor',
] as const
type Contender = (typeof contenders)[number]

export interface Contest {
  /** Null where Neo4j can't be started. */
  readonly times: Readonly<Record<Contender, Spread | null>>
  /** Of the questions that have a chain. */
  readonly timesOfAnswered: Readonly<Record<Contender, Spread | null>>
  readonly questions: readonly BenchQuestion[]
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
}

interface Asked extends FirstRound {
  readonly input: BenchQuestion
  /** That the chains took on Neo4j. */
  readonly statements: readonly RecordedStatement[]
}

type Work = Readonly<Record<Contender, ((asked: Asked) => Promise<unknown>) | null>>

/**
 * Puts the same questions to all contenders, one after another for each question: once to warm up and to see that they
 * agree, and once for the time, each contender going first as often as any other.
 */
export async function contest(
  place: Place,
  asking: Iterable<BenchQuestion>,
  count: number,
  tell: (step: string) => void,
): Promise<Contest> {
  const closing: (() => Promise<unknown>)[] = []
  const opened = <T extends { close(): Promise<void> }>(one: T): T => {
    closing.push(() => one.close())
    return one
  }
  const open = async (config: NonNullable<Place['embedded' | 'neo4j']>): Promise<Store> =>
    opened(await openStore(config, () => undefined))
  try {
    tell('reading the graph into memory')
    const store = await open(place.embedded)
    const floor = new Floor(await store.read(queries.revisionAllEdges, { after: '', limit: 2 ** 31 }))
    const embedded = opened(await openAnswering(store))
    const recording = place.neo4j && recordingStore(await open(place.neo4j))
    const neo4j = recording && opened(await openAnswering(recording.store))
    const raw = place.neo4j && opened(await RawNeo4j.open(place.neo4j.uri))
    const { number: revision } = await store.head()
    const distance = ({ from, to, direction }: BenchQuestion) =>
      floor.distance(from.entity, to.entity, hopsAllowed.default, direction === 'ANY')
    const questions = chosenQuestions(asking, count, (question) => distance(question) !== null)

    tell('first round')
    const asked: Asked[] = []
    for (const input of questions) {
      const question = completeQuestion(input, revision)
      const onNeo4j = neo4j && (await recording.statementsOf(() => neo4j.chains(question)))
      const first: FirstRound = {
        question,
        embedded: await embedded.whole(question),
        neo4j: neo4j && (await neo4j.whole(question)),
        raw: raw && (await raw.shortest(question, input.from.entity, input.to.entity)),
        distance: distance(input),
      }
      const problem = disagreement(first)
      if (problem !== null) throw new Error(`${problem}: ${JSON.stringify(input)}`)
      asked.push({ ...first, input, statements: onNeo4j?.statements ?? [] })
      await embedded.page(input)
      await neo4j?.page(input)
    }

    tell('measured round')
    const repeated: Awaited<ReturnType<RawNeo4j['repeat']>>[] = []
    const times = await measured(asked, {
      embedded: ({ question }) => embedded.chains(question),
      embeddedWhole: ({ question }) => embedded.whole(question),
      embeddedPage: ({ input }) => embedded.page(input),
      neo4jRaw: raw && (({ question, input }) => raw.shortest(question, input.from.entity, input.to.entity)),
      neo4jStatements: raw && (async ({ statements }) => repeated.push(await raw.repeat(statements))),
      neo4jApi: neo4j && (({ question }) => neo4j.chains(question)),
      neo4jWhole: neo4j && (({ question }) => neo4j.whole(question)),
      neo4jPage: neo4j && (({ input }) => neo4j.page(input)),
      floor: async ({ input }) => distance(input),
    })
    const hasChain = asked.map((one) => one.embedded.paths.length > 0)
    const { claims, bytes } = embedded.loaded ?? { claims: 1, bytes: Number.NaN }
    return {
      times: spreads(times, () => true),
      timesOfAnswered: spreads(times, (i) => hasChain[i] === true),
      questions,
      answered: hasChain.filter(Boolean).length,
      partial: {
        embedded: asked.filter((one) => one.embedded.partial).length,
        neo4j: asked.filter((one) => one.neo4j?.partial === true).length,
      },
      bytesPerClaim: bytes / claims,
      statements: statementKinds(
        asked.map(({ statements }) => statements),
        repeated,
      ),
    }
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

type Times = Readonly<Record<Contender, readonly number[]>>

async function measured(asked: readonly Asked[], work: Work): Promise<Times> {
  const times = Object.fromEntries(contenders.map((name) => [name, [] as number[]])) as Record<Contender, number[]>
  for (const [i, one] of asked.entries())
    for (const j of contenders.keys()) {
      const name = contenders[(i + j) % contenders.length] ?? 'embedded'
      const does = work[name]
      if (does !== null) times[name].push((await timed(() => does(one))).milliseconds)
    }
  return times
}

const spreads = (times: Times, of: (question: number) => boolean): Contest['times'] =>
  Object.fromEntries(
    contenders.map((name) => {
      const chosen = times[name].filter((_, i) => of(i))
      return [name, chosen.length === 0 ? null : spreadOf(chosen)]
    }),
  ) as Contest['times']
