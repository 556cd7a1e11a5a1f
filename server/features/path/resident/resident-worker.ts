import { parentPort } from 'node:worker_threads'
import type { Order, Report } from './messages.ts'
import { ResidentGraph } from './resident-graph.ts'

/** The thread that holds the graph: does as it is told, several searches at once in turns. */
const graph = new ResidentGraph()
const searches = new Map<number, AbortController>()

const say = (report: Report): void => parentPort?.postMessage(report)

async function search({ number, question, scope }: Extract<Order, { kind: 'search' }>): Promise<void> {
  const controller = new AbortController()
  searches.set(number, controller)
  try {
    say({ kind: 'answer', number, answer: await graph.search(question, scope, controller.signal) })
  } catch (error) {
    say({ kind: 'failure', number, error: error instanceof Error ? error : new Error(String(error)) })
  } finally {
    searches.delete(number)
  }
}

parentPort?.on('message', (order: Order) => {
  switch (order.kind) {
    case 'load':
      graph.load(order.entities, order.edges)
      return say({ kind: 'taken' })
    case 'loaded':
      return say({ kind: 'loaded', ...graph.loaded() })
    case 'change':
      return graph.change(order.changes)
    case 'search':
      return void search(order)
    case 'end':
      return searches.get(order.number)?.abort()
  }
})
