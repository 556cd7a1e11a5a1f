import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { forEachStore } from '../support/stores.ts'
import { GraphWriter, publish } from './graph-writer.ts'
import { history, publishers, renamed } from './random-graph.ts'
import { sameAsOracle } from './same-as-oracle.ts'
import { Shown } from './shown.ts'
import { Ways } from './ways.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)

/** Two thousand questions in all, as of the revisions of graphs that are amended. */
const histories = { embedded: 140, neo4j: 60 }
const questionsEach = 10

/** After so many histories the graph is loaded into memory once more, with all that happened before. */
const untilLoadedAgain = 50

forEachStore('paths', (openEmptyStore, { engine }) => {
  test('answers are those of a search that writes down every chain, as of every revision', {
    timeout: times * 900_000,
  }, async () => {
    const ways = new Ways(await openEmptyStore())
    onTestFinished(() => ways.close())
    await publish(ways.store, publishers)
    const writer = new GraphWriter()
    const shown = new Shown()
    let drawn = 0
    await fc.assert(
      fc.asyncProperty(history(questionsEach), async (any) => {
        if (drawn++ % untilLoadedAgain === 0) await ways.load()
        const { revisions, asked } = renamed(any, `g${drawn}-`)
        const numbers: number[] = []
        for (const graph of revisions) numbers.push(await writer.write(ways.store, graph))
        for (const one of asked) {
          const [graph, revision] = [revisions[one.at], numbers[one.at]]
          if (graph === undefined || revision === undefined) throw new Error('asked as of no revision')
          const question = { ...one.question, revision }
          const [answer, ...others] = await ways.answers(question, { milliseconds: 60_000, ties: one.ties })
          if (answer === undefined) throw new Error('no way to search')
          sameAsOracle(answer, graph, question, one.ties)
          for (const other of others) expect(other).toEqual(answer)
          shown.add(answer, question)
        }
      }),
      { numRuns: histories[engine] * times, interruptAfterTimeLimit: times * 600_000, markInterruptAsFailure: true },
    )
    shown.expectAll()
  })
})
