import { queries } from '../../../server/generated/queries.ts'
import { integers } from '../../../server/store/neo4j/neo4j-values.ts'
import type { Query, Store } from '../../../server/store/store.ts'

/** A statement as it goes to Neo4j. */
export interface RecordedStatement {
  readonly query: Query<never, unknown>
  readonly params: Record<string, unknown>
}

/** The same store, and a way to learn which statements a piece of work takes. */
export interface RecordingStore {
  readonly store: Store
  statementsOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: RecordedStatement[] }>
}

export function recordingStore(store: Store): RecordingStore {
  let recorded: RecordedStatement[] | null = null
  return {
    store: {
      engine: store.engine,
      capabilities: store.capabilities,
      read: (query, params) => {
        recorded?.push({ query, params: integers(params) })
        return store.read(query, params)
      },
      head: () => {
        recorded?.push({ query: queries.revisionHead, params: {} })
        return store.head()
      },
      commit: (compose) => store.commit(compose),
      revisions: (first) => store.revisions(first),
      ping: () => store.ping(),
      close: () => store.close(),
    },
    statementsOf: async (work) => {
      const statements: RecordedStatement[] = []
      recorded = statements
      const result = await work()
      recorded = null
      return { result, statements }
    },
  }
}
