import { FiliereError } from '../errors.ts'

/**
 * Reads records by id, each once a request: what is asked for while the answer is being put together is read with
 * one query, whichever fields and types ask for it.
 */
export interface Batch<V> {
  /** Undefined where there is none. */
  load(id: string): Promise<V | undefined>
  /** For references that the graph keeps whole: throws INTERNAL where there is none. */
  need(id: string): Promise<V>
  /** Those that exist, in the order asked for. */
  loadAll(ids: readonly string[]): Promise<V[]>
}

/**
 * `read` may leave ids out and may answer in any order. `what` names the records in the log. `ready` resolves when it is
 * time to read: not before everything that is ready now has asked.
 */
export function batch<V>(
  what: string,
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ready: () => Promise<void>,
): Batch<V> {
  const known = new Map<string, Promise<V | undefined>>()
  let waiting: { readonly ids: string[]; readonly found: Promise<ReadonlyMap<string, V>> } | null = null

  const next = () => {
    const ids: string[] = []
    const found = ready().then(() => {
      waiting = null
      return read(ids)
    })
    return { ids, found }
  }

  const load = (id: string): Promise<V | undefined> => {
    const before = known.get(id)
    if (before !== undefined) return before
    waiting ??= next()
    waiting.ids.push(id)
    const value = waiting.found.then((found) => found.get(id))
    known.set(id, value)
    return value
  }

  return {
    load,
    need: async (id) => {
      const value = await load(id)
      if (value === undefined) throw new FiliereError('INTERNAL', `The ${what} "${id}" is referred to and missing.`)
      return value
    },
    loadAll: async (ids) => (await Promise.all(ids.map(load))).filter((value) => value !== undefined),
  }
}
