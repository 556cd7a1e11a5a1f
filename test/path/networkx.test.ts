import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerPaths } from '../../server/features/path/answer.ts'
import type { Ends, PathQuestion } from '../../server/features/path/question.ts'
import { needing } from '../support/needing.ts'
import { askPython, networkxMissing } from '../support/networkx.ts'
import { memoryGraph } from './memory-graph.ts'
import { mayCarry } from './oracle-rules.ts'
import { type Drawn, drawn } from './random-graph.ts'

const cases = 400

/** The steps that a question lets a chain take, and where: all that networkx is told. */
function caseOf({ nodes, edges, question }: Drawn) {
  const endsOf = (ends: Ends) => ('entities' in ends ? ends.entities : [])
  const [starts, targets] = [endsOf(question.from), endsOf(question.to)]
  const walked = edges.filter((edge) => mayCarry(edge, question))
  const there = walked.map(({ from, to }) => [from, to])
  const back = question.direction === 'ANY' ? walked.map(({ from, to }) => [to, from]) : []
  const collectives = nodes.filter((node) => node.collective).map((node) => node.id)
  return {
    steps: [...there, ...back],
    starts,
    targets,
    closed: [...starts, ...targets, ...collectives],
    via: question.via,
    hops: question.maxHops,
  }
}

/** Every chain, in the order of ids. */
async function chainsOf({ nodes, edges, question }: Drawn): Promise<string[][]> {
  const all = 1e6
  const limits = { milliseconds: 60_000, ties: all }
  const { paths } = await answerPaths(memoryGraph(nodes, edges), { ...question, k: all }, { limits })
  return paths.map(({ hops }) => [hops[0]?.from ?? '', ...hops.map((hop) => hop.to)]).sort(byIds)
}

const byIds = (a: readonly string[], b: readonly string[]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('the chains are those that networkx finds', { timeout: 180_000, ...needing(networkxMissing) }, async () => {
  const ofEntities = drawn.map((one): Drawn => ({ ...one, question: withoutSets(one.question) }))
  const graphs = fc.sample(ofEntities, cases)
  const theirs = askPython<string[][]>(new URL('simple_paths.py', import.meta.url), graphs.map(caseOf))
  for (const [i, graph] of graphs.entries()) {
    const found = theirs[i]?.toSorted(byIds)
    expect(await chainsOf(graph), JSON.stringify(graph)).toEqual(found)
  }
  expect(theirs.filter((chains) => chains.length > 1).length).toBeGreaterThan(cases / 10)
})

/** A set stands for its members: they are named instead. */
const withoutSets = (question: PathQuestion): PathQuestion => ({
  ...question,
  from: 'set' in question.from ? { entities: ['a', 'ab'] } : question.from,
  to: 'set' in question.to ? { entities: ['b1', 'b10'] } : question.to,
})
