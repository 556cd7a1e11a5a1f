import type { Revision } from '../features/revision/revision.ts'
import type { Reader, Write } from './store.ts'

/** What a revision that is already recorded writes, given the graph as of its predecessor. Has no side effects. */
export type Projector = (reader: Reader, revision: Revision) => Promise<readonly Write[]>
