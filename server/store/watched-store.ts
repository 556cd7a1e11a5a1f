import type { Commit, Store } from './store.ts'

/** The same store; `told` gets whatever was recorded through it, in the order of the revisions, once it is durable. */
export function watchedStore(store: Store, told: (commit: Commit) => void): Store {
  return {
    engine: store.engine,
    capabilities: store.capabilities,
    read: (query, params, signal) => store.read(query, params, signal),
    head: () => store.head(),
    revisions: (first) => store.revisions(first),
    ping: () => store.ping(),
    close: () => store.close(),
    commit: async (compose) => {
      let composed: Commit | undefined
      const revision = await store.commit(async (reader, head) => {
        composed = await compose(reader, head)
        return composed
      })
      if (composed !== undefined) told(composed)
      return revision
    },
  }
}
