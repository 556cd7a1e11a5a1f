import type { Revision } from '../features/revision/revision.ts'
import type { Projector } from './projector.ts'

/** What a query parameter or a column can hold, on every engine: plain JSON values, integers as numbers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/**
 * One file of `cypher/`, generated from its header. `P` and `R` are the types that the header declares; they exist
 * at compile time only.
 */
export interface Query<P = unknown, R = unknown> {
  /** Path below `cypher/` without the ending, such as `claim/by-ids`. */
  readonly name: string
  readonly text: string
  readonly access: 'read' | 'write' | 'schema'
  readonly params: readonly string[]
  readonly columns: readonly string[]
  readonly __types?: (params: P) => R
}

export interface Reader {
  /**
   * Rows as plain values, in the order the query gives. Throws `StoreError`s only, but where the signal is aborted: then
   * the engine stops if it can.
   */
  read<P, R>(query: Query<P, R>, params: P, signal?: AbortSignal): Promise<R[]>
}

export interface Write<P = unknown> {
  readonly query: Query<P, unknown>
  readonly params: P
}

/** The newest revision; `number` 0 and `chainHash` of 64 zeros for an empty store. */
export interface Head {
  readonly number: number
  readonly time: string
  readonly chainHash: string
}

export interface Commit {
  readonly revision: Revision
  /** Applied in order, all or none, together with the revision itself. */
  readonly writes: readonly Write[]
  /** Given with a revision that erases another. */
  readonly erases?: Erasure
}

/**
 * The payload of revision `number` goes, and the graph is built anew from all other revisions: by `project`, which
 * throws where they cannot do without it, and then nothing has changed.
 */
export interface Erasure {
  readonly number: number
  readonly project: Projector
}

/** Differences between engines, declared instead of asked for by name. */
export interface Capabilities {
  /** Several processes may write to the same store. */
  readonly sharedWriters: boolean
  /** A uniqueness constraint brings no index of its own. */
  readonly uniquenessNeedsIndex: boolean
  /** Finds shortest paths itself, with filters that act inside the pattern. */
  readonly pathFinding: boolean
}

/**
 * A projection of the revisions (see ARCHITECTURE.md). Both adapters apply the same writes by the same queries;
 * they differ in where the revision is made durable.
 */
export interface Store extends Reader {
  readonly engine: string
  readonly capabilities: Capabilities
  head(): Promise<Head>
  /**
   * Makes one revision: `compose` sees the graph as of the head it is given and may be called again when the
   * engine asks for a retry, so it has no side effects. Resolves once the revision is durable.
   */
  commit(compose: (reader: Reader, head: Head) => Promise<Commit>): Promise<Revision>
  /**
   * Revisions with their payloads, in order, from `first` (1 is the oldest) to the head. Throws JOURNAL_DAMAGED where
   * a payload is missing that no later revision erased.
   */
  revisions(first: number): AsyncIterable<Revision>
  /** Throws a `StoreError` when the engine does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
