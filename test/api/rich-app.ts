import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { Store } from '../../server/store/store.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { appOver, ask, openTestStore } from '../support/app.ts'

/** The server over the graph that has every kind of record, for the tests of a suite; answers must have no errors. */
export function richApp() {
  let app: FastifyInstance
  let store: Store
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await openTestStore(false)
    store = opened.store
    close = opened.close
    for (const draft of richGraph) await appendRevision(store, draft)
    app = appOver(store)
  })
  afterAll(async () => {
    await app.close()
    await close()
  })
  return {
    /** The first error's code and sentence; throws when there is none. */
    refusal: async (query: string, variables: object = {}) => {
      const { errors } = await ask(app, query, variables)
      const [error] = errors
      if (error === undefined) throw new Error('this was answered')
      return { code: error.extensions.code, message: error.message }
    },
    /** The data; throws when there is an error. */
    data: async <T>(query: string, variables: object = {}): Promise<T> => {
      const { data, errors } = await ask(app, query, variables)
      if (errors.length > 0) throw new Error(JSON.stringify(errors))
      return data as T
    },
  }
}
