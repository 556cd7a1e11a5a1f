import fc from 'fast-check'
import { describe, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import { memoryGraph } from './memory-graph.ts'
import { type Drawn, drawn } from './random-graph.ts'
import { sameAsOracle } from './same-as-oracle.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)

/** Writing down every chain takes its time on a busy machine. */
const patience = times * 180_000

const answer = ({ nodes, edges, publishers, question }: Drawn, ties: number) =>
  answerPaths(memoryGraph(nodes, edges, publishers), question, { limits: { milliseconds: 60_000, ties } })

describe('the answer is that of a search that writes down every chain', () => {
  test('with all chains weighed', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (graph) => sameAsOracle(await answer(graph, 1000), graph, graph.question, 1000)),
      { numRuns: 200 * times },
    )
  })

  test('with few chains weighed of each group', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 1, max: 3 }), async (graph, ties) =>
        sameAsOracle(await answer(graph, ties), graph, graph.question, ties),
      ),
      { numRuns: 200 * times },
    )
  })
})
