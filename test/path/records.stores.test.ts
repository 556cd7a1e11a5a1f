import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { parseEdgeText } from '../../server/features/path/edge-text.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { fromScratch } from '../revision/from-scratch.ts'
import { Model } from '../revision/random-graph.ts'
import { forEachStore } from '../support/stores.ts'
import type { WholeGraph } from './oracle.ts'
import { tiesWeighed, withoutCollectives } from './random-graph.ts'
import { type Made, membersByRecords } from './random-members.ts'
import { recordHistory, recordQuestion } from './random-records.ts'
import { sameAsOracle } from './same-as-oracle.ts'
import { Shown } from './shown.ts'
import { Ways } from './ways.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)
const questions = { embedded: 150, neo4j: 80 }

/** The graph that follows from the records as of a revision. */
function graphOf(model: Model, made: readonly Made[], revision: number): WholeGraph {
  const edges = fromScratch(model).edges.map(({ source, target, text }) => ({
    from: String(source),
    to: String(target),
    ...parseEdgeText(String(text)),
  }))
  const nodes = model
    .of('entity')
    .map(({ id, type, collective }) => ({ id, type, collective: collective !== undefined }))
  const publishers = new Map(model.of('document').map(({ id, publisher }) => [id, publisher]))
  return { nodes, edges, publishers, members: (set) => membersByRecords(made, revision, set) }
}

forEachStore('paths over recorded claims', (openEmptyStore, { engine }) => {
  test.each(Array.from({ length: times }, (_, i) => i))(
    'answers are those of a search that writes down every chain (%i)',
    { timeout: 120_000 },
    async () => {
      const [history = []] = fc.sample(recordHistory, 1)
      const shown = new Shown()
      const ways = new Ways(await openEmptyStore())
      onTestFinished(() => ways.close())
      await ways.load()
      const model = new Model()
      const made: Made[] = []
      const graphs: WholeGraph[] = []
      for (const changes of history) {
        const { number } = await appendRevision(ways.store, { actor: 'tester', changes })
        for (const change of changes) model.apply(change)
        made.push({ number, changes })
        graphs.push(graphOf(model.copy(), made, number))
      }
      const asked = fc.sample(fc.tuple(recordQuestion, fc.nat(graphs.length - 1), tiesWeighed), questions[engine])
      for (const [any, at, ties] of asked) {
        const [graph, revision] = [graphs[at] as WholeGraph, made[at]?.number ?? 0]
        const question = { ...withoutCollectives(any, graph.nodes), revision }
        const [answer, ...others] = await ways.answers(question, { milliseconds: 60_000, ties })
        if (answer === undefined) throw new Error('no way to search')
        sameAsOracle(answer, graph, question, ties)
        for (const other of others) expect(other).toEqual(answer)
        shown.add(answer, question)
      }
      expect(shown.count('a chain')).toBeGreaterThan(questions[engine] / 10)
    },
  )
})
