import type { z } from 'zod'
import type { Value } from '../store/store.ts'
import type { Entry, Registry } from './registry.ts'

/** An entry of a kind whose bodies have one shape. */
export interface Kept<T> extends Omit<Entry, 'kind' | 'body'> {
  readonly body: T
}

/** The entries of one kind, read and written by the schema of their bodies. */
export function registryKind<T extends Value>(registry: Registry, kind: string, schema: z.ZodType<T>) {
  const kept = ({ kind: _, ...entry }: Entry): Kept<T> => ({ ...entry, body: schema.parse(entry.body) })
  return {
    get: async (key: string): Promise<Kept<T> | null> => {
      const entry = await registry.get(kind, key)
      return entry === null ? null : kept(entry)
    },
    list: async (owner?: string): Promise<Kept<T>[]> => (await registry.list(kind, owner)).map(kept),
    /** Throws CONFLICT, as `Registry.put`. */
    put: async (entry: Omit<Kept<T>, 'version'>, expected: number): Promise<Kept<T>> =>
      kept(await registry.put({ ...entry, kind }, expected)),
    remove: (key: string): Promise<void> => registry.remove(kind, key),
    removeOwned: (owner: string): Promise<void> => registry.removeOwned(kind, owner),
  }
}
