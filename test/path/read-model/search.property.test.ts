import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerPaths } from '../../../server/features/path/answer.ts'
import { ReadModel } from '../../../server/features/path/read-model/read-model.ts'
import { answerSearch } from '../../../server/features/path/search/answer-search.ts'
import { residentGround } from '../../../server/features/path/search/resident-ground.ts'
import type { Edge, Node } from '../../../server/features/path/walk.ts'
import { memoryGraph } from '../memory-graph.ts'
import { type Drawn, drawn } from '../random-graph.ts'
import { sameAsOracle } from '../same-as-oracle.ts'

/** Writing down every chain takes its time on a busy machine. */
const patience = 180_000

const asked = 2

/**
 * A model whose graph is the one drawn as of the revision asked for: before it, other claims and entities were there
 * and went, or were replaced by these; after it, these go and others come. Some come before its rows are made.
 */
function modelOf({ nodes, edges }: Drawn, settledAt: number): ReadModel {
  const model = new ReadModel()
  let added = 0
  const add = (edge: Edge, revision: number) => {
    if (added++ === settledAt) model.settle()
    return model.addEdge(edge, revision)
  }
  const close = ({ claim, from, to }: Edge, revision: number) =>
    expect(model.closeEdge(claim, from, to, revision)).toBe(true)
  const otherwise = (node: Node): Node => ({ ...node, collective: !node.collective })
  const former = edges.map((edge): Edge => ({ ...edge, strengthRank: 4, stage: null }))
  const stray = edges.map((edge): Edge => ({ ...edge, claim: `stray-${edge.claim}` }))

  for (const node of nodes) model.putEntity(otherwise(node), 1)
  for (const [i, edge] of edges.entries()) {
    if (i % 3 === 0) add(edge, 1)
    if (i % 3 === 1) add(former[i] as Edge, 1)
    add(stray[i] as Edge, 1)
  }
  model.settle()
  for (const node of nodes) {
    model.closeEntity(node.id, asked)
    model.putEntity(node, asked)
  }
  for (const [i, edge] of edges.entries()) {
    close(stray[i] as Edge, asked)
    if (i % 3 === 1) close(former[i] as Edge, asked)
    if (i % 3 > 0) add(edge, asked)
  }
  for (const [i, edge] of edges.entries()) {
    if (i % 2 === 0) close(edge, 3)
    add({ ...(stray[i] as Edge), strengthRank: 4 }, 3)
  }
  for (const node of nodes) model.closeEntity(node.id, 4)
  return model
}

describe('the read model gives the answer of a search that writes down every chain', () => {
  const answer = (graph: Drawn, settledAt: number, ties: number) => {
    const question = { ...graph.question, revision: asked }
    return answerPaths(memoryGraph(graph.nodes, graph.edges, graph.publishers), question, {
      limits: { milliseconds: 60_000, ties },
      search: (_, resolved, scope, signal) =>
        answerSearch(async () => residentGround(modelOf(graph, settledAt), scope.limits), resolved, scope, signal),
    })
  }

  test('with all chains weighed', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(40), async (graph, settledAt) =>
        sameAsOracle(await answer(graph, settledAt, 1000), graph, { ...graph.question, revision: asked }, 1000),
      ),
      { numRuns: 150 },
    )
  })

  test('with few chains weighed of each group', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(40), fc.integer({ min: 1, max: 3 }), async (graph, settledAt, ties) =>
        sameAsOracle(await answer(graph, settledAt, ties), graph, { ...graph.question, revision: asked }, ties),
      ),
      { numRuns: 150 },
    )
  })
})
