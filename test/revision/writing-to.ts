import { expect } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import type { Revision } from '../../server/features/revision/revision.ts'
import type { Store } from '../../server/store/store.ts'

/** Writes changes as one revision to the store there is by then; or expects that they are refused and leave no trace. */
export const writingTo = (store: () => Store) => {
  const write = (...changes: readonly RecordChange[]): Promise<Revision> =>
    appendRevision(store(), { actor: 'editor', changes })
  const refused = async (message: RegExp, ...changes: readonly RecordChange[]): Promise<void> => {
    const { number } = await store().head()
    await expect(write(...changes)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    })
    expect((await store().head()).number).toBe(number)
  }
  return { write, refused }
}
