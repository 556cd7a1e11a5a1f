import type { ReferenceFragment, SavedQuery } from '../../generated/cli-operations.ts'
import { chainJson } from '../path/path-json.ts'

export type SavedPath = NonNullable<SavedQuery['savedPath']>

/** For programs; see the README for the shapes. */
export const referenceJson = ({ id, permalink, citation, savedAt, savedIn, revision }: ReferenceFragment) => ({
  identifier: id,
  permalink,
  citation,
  savedAt,
  savedIn,
  revision,
})

export const savedJson = (saved: SavedPath) => ({
  ...referenceJson(saved),
  intact: saved.intact,
  list: saved.list,
  place: saved.place,
  partial: saved.partial,
  question: saved.question.words,
  alternatives: saved.alternatives,
  coverage: saved.coverage.words,
  withdrawn: saved.withdrawn,
  comparedWith: saved.newest,
  changes: saved.changes,
  path: chainJson(saved.path),
  canonical: saved.canonical,
})
