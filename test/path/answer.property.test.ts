import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import { filterParams, passes } from '../../server/features/path/edge-filter.ts'
import { strengthNames } from '../../server/ontology/evidence-terms.ts'
import { namedOrBidStages, stageNames } from '../../server/ontology/stages.ts'
import { memoryGraph } from './memory-graph.ts'
import { oracle } from './oracle.ts'
import { type Drawn, drawn } from './random-graph.ts'
import { expected, found, sameAsOracle } from './same-as-oracle.ts'

const limits = { milliseconds: 60_000 }

/** Writing down every chain takes its time on a busy machine. */
const patience = 180_000

const answer = ({ nodes, edges, question }: Drawn, ties: number) =>
  answerPaths(memoryGraph(nodes, edges), question, { limits: { ...limits, ties } })

describe('the answer is that of a search that writes down every chain', () => {
  test('with all chains weighed', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (graph) => sameAsOracle(await answer(graph, 1000), graph, 1000)),
      { numRuns: 800 },
    )
  })

  test('with few chains weighed of each group', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.integer({ min: 1, max: 3 }), async (graph, ties) =>
        sameAsOracle(await answer(graph, ties), graph, ties),
      ),
      { numRuns: 400 },
    )
  })
})

test('a relaxation loosens one filter, gives the chain it names, and is given whenever loosening one would help', {
  timeout: patience,
}, async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ nodes, edges, question }) => {
      const graph = memoryGraph(nodes, edges)
      const answer = await answerPaths(graph, question, { limits })
      if (answer.paths.length > 0) {
        expect(answer.relaxation).toBeNull()
        expect(answer.exploration).toBeNull()
        return
      }
      const { relaxation } = answer
      const answeredApart =
        answer.namedOrBid.length > 0 ? namedOrBidStages.filter((stage) => !question.stages.includes(stage)) : []
      const chainsWith = (changes: Partial<typeof question>) =>
        oracle(nodes, edges, { ...question, ...changes }, 1000).paths.length > 0
      const helps = {
        STRENGTH: chainsWith({ minStrength: 'UNASSESSED' }),
        STANDING: chainsWith({ standings: ['ALLEGED', 'CONFIRMED', 'DISPUTED', 'RETRACTED'] }),
        STAGE: chainsWith({ stages: stageNames.filter((stage) => !answeredApart.includes(stage)) }),
        WINDOW: chainsWith({ validFrom: null, validTo: null }),
        DIRECTION: chainsWith({ direction: 'ANY' }),
        HOPS: chainsWith({ maxHops: 12 }),
      }
      expect(relaxation?.kind).toBe(Object.entries(helps).find(([, does]) => does)?.[0])
      if (!relaxation) return
      const field = {
        STRENGTH: ['minStrength'],
        STANDING: ['standings'],
        STAGE: ['stages'],
        WINDOW: ['validFrom', 'validTo'],
        DIRECTION: ['direction'],
        HOPS: ['maxHops'],
      }[relaxation.kind]
      const others = (q: typeof question) => Object.entries(q).filter(([name]) => !field.includes(name))
      expect(others(relaxation.question)).toEqual(others(question))
      const [best] = oracle(nodes, edges, { ...relaxation.question, k: 1 }, 1000).paths
      expect(found(relaxation.path)).toEqual(best && expected(best))
      if (relaxation.kind === 'HOPS') {
        expect(chainsWith({ maxHops: relaxation.question.maxHops - 1 })).toBe(false)
      }
      if (relaxation.kind === 'STRENGTH') {
        const stricter = strengthNames[strengthNames.indexOf(relaxation.question.minStrength) - 1]
        expect(stricter && chainsWith({ minStrength: stricter })).toBe(false)
      }
      for (const list of ['stages', 'standings'] as const) {
        const more = relaxation.question[list].filter((one) => !(question[list] as readonly string[]).includes(one))
        for (const spared of more) {
          expect(chainsWith({ [list]: relaxation.question[list].filter((one) => one !== spared) })).toBe(false)
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('every claim of an answer passes the filters', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ nodes, edges, question }) => {
      const answer = await answerPaths(memoryGraph(nodes, edges), question, { limits })
      const filter = filterParams(question)
      for (const id of answer.paths.flatMap((path) => path.hops.flatMap((hop) => hop.claims))) {
        const edge = edges.find((one) => one.claim === id)
        expect(edge && passes(edge, filter)).toBe(true)
      }
    }),
  )
})
