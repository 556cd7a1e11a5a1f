import { FiliereError } from '../errors.ts'
import { projectRevision } from '../features/revision/project.ts'
import { largestFile } from '../files/document-files.ts'
import { FileStore } from '../files/file-store.ts'
import type { Store } from '../store/store.ts'
import { readBackup } from './read-backup.ts'

/**
 * Puts what a backup holds into an empty store, once all of it was read and checked. One that was cut short goes on when
 * it is run again. Throws BAD_INPUT for a backup that is damaged, and CONFLICT for a store with another history; then
 * nothing is written.
 */
export async function restoreBackup(
  path: string,
  store: Store,
  filesFolder: string,
): Promise<{ readonly revisions: number; readonly files: number }> {
  const start = await store.head()
  let fits = start.number === 0
  for await (const line of readBackup(path))
    if ('revision' in line && line.revision.number === start.number) fits = line.revision.chainHash === start.chainHash
  if (!fits)
    throw new FiliereError(
      'CONFLICT',
      `There is another graph here already, up to revision ${start.number}: restore into an empty folder (FILIERE_DATA) or database. Nothing was written.`,
    )
  const files = new FileStore(filesFolder)
  const restored = { revisions: 0, files: 0 }
  for await (const line of readBackup(path)) {
    if (!('file' in line)) continue
    const received = await files.receive(whole(Buffer.from(line.content, 'base64')), largestFile * 2)
    await received.keep()
    if (line.facts !== null) await files.keepFacts(line.file, line.facts)
    restored.files += line.facts === null ? 0 : 1
  }
  // Last: a graph is there only once its files are.
  for await (const line of readBackup(path)) {
    if (!('revision' in line) || line.revision.number <= start.number) continue
    const { revision } = line
    await store.commit(async (reader) => ({ revision, writes: await projectRevision(reader, revision) }))
    restored.revisions += 1
  }
  return restored
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
