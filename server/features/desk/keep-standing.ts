import type { Reader } from '../../store/store.ts'
import { Workspace } from '../revision/workspace.ts'
import type { ProposedChange } from './proposed-change.ts'

type Fields = Readonly<Record<string, unknown>>
type Put = Extract<ProposedChange, { readonly op: 'put' }>

/** What became of a record under review and since: an amendment that does not speak of it leaves it as it is. */
const decided = ['standing', 'retracted', 'open', 'settled'] as const

/**
 * Amendments with what they leave as it is, and with the author of the record: whoever amends it does not become the one
 * who coded it. `written`: the same changes as they were sent; `before` gives the record that one amends, or null.
 */
export const keepingWhatStands = (
  changes: readonly ProposedChange[],
  written: readonly unknown[] | null | undefined,
  before: (change: Put) => Promise<object | null>,
): Promise<ProposedChange[]> =>
  Promise.all(
    changes.map(async (change, index) => {
      if (change.op !== 'put' || !('author' in change.record)) return change
      const was = (await before(change)) as Fields | null
      if (was === null) return change
      const said = (written?.[index] as { readonly record: Fields } | undefined)?.record ?? {}
      const kept = decided.filter((field) => said[field] === undefined && was[field] !== undefined)
      const fields = Object.fromEntries([...kept, 'author'].map((field) => [field, was[field]]))
      return { ...change, record: { ...change.record, ...fields } } as ProposedChange
    }),
  )

/** The record that a change amends, as of a revision. */
export const amendedIn = (reader: Reader, revision: number) => {
  const workspace = new Workspace(reader, revision, [])
  return async ({ kind, record: { id } }: Put): Promise<object | null> => {
    const version = (await workspace.before(kind, [id])).get(id)
    return version === undefined ? null : (JSON.parse(version.body) as object)
  }
}

/** The record of a change as other changes have it. */
export const sameIn =
  (changes: readonly ProposedChange[]) =>
  async ({ kind, record: { id } }: Put): Promise<object | null> =>
    changes.find((c): c is Put => c.op === 'put' && c.kind === kind && c.record.id === id)?.record ?? null
