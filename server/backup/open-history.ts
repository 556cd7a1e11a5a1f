import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { genesis, type Revision } from '../features/revision/revision.ts'
import { journalFile } from '../store/embedded/data-folder.ts'
import { readJournal } from '../store/embedded/journal-content.ts'
import { parseJournalLine } from '../store/embedded/journal-line.ts'
import { openStore, type StoreConfig } from '../store/open-store.ts'
import type { Head } from '../store/store.ts'

export interface OpenHistory {
  readonly head: Head
  readonly revisions: AsyncIterable<Revision>
  close(): Promise<void>
}

/** The revisions of a store as they stand now, also while a server has it open: of the embedded one, its journal is read. */
export async function openHistory(config: StoreConfig): Promise<OpenHistory> {
  if (config.engine === 'neo4j') {
    const store = await openStore(config, () => undefined)
    return { head: await store.head(), revisions: store.revisions(1), close: () => store.close() }
  }
  const path = join(config.folder, journalFile)
  const { heads } = await readJournal(path)
  return { head: heads.at(-1) ?? genesis, revisions: linesOf(path, heads.length), close: async () => undefined }
}

/** Lines that were added since are left, and so is one that is being written. */
async function* linesOf(path: string, count: number): AsyncGenerator<Revision> {
  if (count === 0) return
  let number = 0
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    yield parseJournalLine(Buffer.from(line), number)
    if (number === count) return
  }
}
