import { z } from 'zod'
import { FiliereError } from '../errors.ts'
import type { Value } from '../store/store.ts'

/** A piece of state that is not the graph: no revision holds it, no export shows it, and it can be removed without trace. */
export interface Entry {
  /** What it is, such as `person` or `session`. */
  readonly kind: string
  /** Unique within its kind. */
  readonly key: string
  /** Whose it is; null: nobody's. */
  readonly owner: string | null
  readonly body: Value
  /** Counted from 1 with each `put`. */
  readonly version: number
  /** ISO 8601, UTC: from then on it is as if it were not there. Null: it stays. */
  readonly expires: string | null
}

/** Accounts, sessions, settings, drafts: what a server has to remember beside the graph. Throws `FiliereError`s only. */
export interface Registry {
  get(kind: string, key: string): Promise<Entry | null>
  /** In order of their keys. */
  list(kind: string, owner?: string): Promise<Entry[]>
  /**
   * Resolves once the entry is durable. `expected`: the version that is replaced, 0 for a new one. Throws CONFLICT where
   * another came first.
   */
  put(entry: Omit<Entry, 'version'>, expected: number): Promise<Entry>
  /** Removing what isn't there is no error. */
  remove(kind: string, key: string): Promise<void>
  removeOwned(kind: string, owner: string): Promise<void>
  close(): Promise<void>
}

export const entrySchema: z.ZodType<Entry> = z.object({
  kind: z.string().min(1),
  key: z.string().min(1),
  owner: z.string().nullable(),
  body: z.json() as z.ZodType<Value>,
  version: z.int().positive(),
  expires: z.iso.datetime().nullable(),
})

export const isCurrent = ({ expires }: Pick<Entry, 'expires'>): boolean =>
  expires === null || Date.parse(expires) > Date.now()

/** A kind is one word, so that no two entries share an id. */
export const entryId = ({ kind, key }: Pick<Entry, 'kind' | 'key'>): string => `${kind} ${key}`

/** Throws CONFLICT unless the entry has the version that was expected to be replaced. */
export function expectVersion(found: number, expected: number): void {
  if (found !== expected)
    throw new FiliereError(
      'CONFLICT',
      'Somebody else changed this at the same time: look at it again, then repeat your change.',
    )
}
