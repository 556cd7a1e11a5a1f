import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import { AnswerDocument, EntityDetailDocument, SearchDocument } from '../../../web/generated/operations.ts'
import { startServer } from '../../support/program.ts'
import { Random } from '../random.ts'
import { type Spread, spreadOf, timed } from '../timing.ts'
import type { BenchGraph } from './bench-graph.ts'
import type { Place } from './place.ts'

/** How a server answers others while path questions keep it busy. */
export interface Responsiveness {
  readonly engine: string
  readonly others: Spread
  /** How many requests were answered meanwhile, path questions and others, and how many were refused as too many. */
  readonly answered: number
  readonly refused: number
}

const pathQuestionsAtOnce = 20
/** Of other requests for each path question there is to ask. */
const others = 2
/** No longer than so many milliseconds. */
const longest = 20_000

/** Of a server in a process of its own, asked over the loopback address. */
export async function responsiveness(
  { embedded, neo4j }: Place,
  engine: 'embedded' | 'neo4j',
  questions: readonly PathQuestionInput[],
  named: BenchGraph['named'],
): Promise<Responsiveness> {
  const dataFolder = engine === 'embedded' ? embedded.folder : await mkdtemp(join(tmpdir(), 'filiere-bench-'))
  const server = await startServer('test/bench/paths/serve-loaded.ts', [], {
    FILIERE_DATA: dataFolder,
    NEO4J_URI: engine === 'neo4j' ? (neo4j?.uri ?? '') : '',
  })
  try {
    return { engine, ...(await timesOfOthers(server.address, questions, named)) }
  } finally {
    await server.stop()
    if (engine === 'neo4j') await rm(dataFolder, { recursive: true, force: true })
  }
}

async function timesOfOthers(address: string, questions: readonly PathQuestionInput[], named: BenchGraph['named']) {
  const random = new Random(7)
  const outcomes = { answered: 0, refused: 0 }
  const received = async (url: string, body?: object): Promise<boolean> => {
    const answered = await isAnswered(url, body)
    outcomes[answered ? 'answered' : 'refused'] += 1
    return answered
  }
  const post = (document: { toString(): string }, variables: object) =>
    received(`${address}/graphql`, { query: document.toString(), variables: { ...variables, language: 'EN' } })
  const requests = [
    () => received(`${address}/health`),
    () => post(EntityDetailDocument, { id: random.pickSkewed(named), first: 20 }),
    () => post(SearchDocument, { query: random.pickSkewed(named), types: null, first: 10 }),
  ]
  for (const ask of requests) await ask()
  for (const question of questions) await post(AnswerDocument, { question })
  let over = false
  const asking = Promise.all(
    Array.from({ length: pathQuestionsAtOnce }, async (_, first) => {
      for (let i = first; !over; i += pathQuestionsAtOnce)
        await post(AnswerDocument, { question: questions[i % questions.length] })
    }),
  )
  // Told at the end, when the server was stopped.
  asking.catch(() => {
    over = true
  })
  const times: number[] = []
  const begun = performance.now()
  for (let i = 0; !over && i < questions.length * others && performance.now() - begun < longest; i++) {
    const ask = requests[i % requests.length]
    if (ask === undefined) continue
    const { milliseconds, result: answered } = await timed(ask)
    // To be refused is not to be answered fast.
    times.push(answered ? milliseconds : Number.POSITIVE_INFINITY)
  }
  over = true
  await asking
  return { others: spreadOf(times), ...outcomes }
}

/** Whether a request is answered, or refused by a busy server. What is received is not read, which would hold up the next. */
async function isAnswered(url: string, body?: object): Promise<boolean> {
  const response = await fetch(url, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  await response.arrayBuffer()
  if (!response.ok && response.status !== 503) throw new Error(`${url} answered with ${response.status}`)
  return response.ok
}
