import { createHash } from 'node:crypto'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'

/** Where somebody works: the graph, what is kept beside it, and as who. */
export interface Desk {
  readonly store: Store
  readonly registry: Registry
  /** Who revisions say made them. */
  readonly actor: string
}

/** What something at the desk is known by when it is done: the record, and the revision that wrote it. */
export interface Done {
  readonly id: string
  readonly revision: number
}

/** What every request to change something brings: the same key with the same content is the same request. */
export interface Keyed {
  readonly key?: string | null | undefined
}

/** An id that the same request of the same person always gives, so that a request sent twice makes one record. */
export const idFor = (kind: string, { actor }: Desk, key: string): string =>
  `${kind}-${createHash('sha256').update(`${actor}\n${key}`, 'utf8').digest('hex').slice(0, 32)}`

type AskedFor = 'KEY' | 'TARGET' | 'VERSION' | 'COMMENT' | 'REASON' | 'CONFIRMING_CITATION' | 'SAMPLE_SIZE'

/** Throws BAD_INPUT where a part of a request was left out or is empty. */
export function given<T>(value: T | null | undefined, what: AskedFor): T {
  const isEmpty = (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  return value === null || value === undefined || isEmpty ? refuseFor(`MISSING_${what}`, {}) : value
}
