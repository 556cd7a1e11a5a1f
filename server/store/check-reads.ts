import { FiliereError } from '../errors.ts'
import type { Query } from './store.ts'

/** Revisions are the only way anything is written: whatever else would write is refused before it reaches an engine. */
export function checkReads({ name, access }: Query<never, unknown>): void {
  if (access !== 'read') throw new FiliereError('STORE_QUERY', `The query ${name} writes: it belongs in a revision.`)
}
