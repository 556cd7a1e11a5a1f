import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentFiles } from '../../files/document-files.ts'
import { queries } from '../../generated/queries.ts'
import { packageRoot } from '../../package-root.ts'
import type { Reader } from '../../store/store.ts'
import type { DocumentRecord } from '../evidence/evidence-records.ts'
import { refOf } from './workspace.ts'

/** The files that come with the bundled graph, by the documents that they are. */
const bundled = [{ document: 'coding-notes', name: 'coding-notes.txt', mediaType: 'text/plain' }] as const

/** Keeps the bundled files of documents that the graph says are kept, and that are not yet. */
export async function keepSeedFiles(reader: Reader, revision: number, files: DocumentFiles): Promise<void> {
  for (const { document, ...file } of bundled) {
    const refs = [refOf('document', document)]
    const [row] = await reader.read(queries.revisionVersionsByRef, { refs, revision })
    const { capture } = (row === undefined ? {} : JSON.parse(row.body)) as Partial<DocumentRecord>
    if (!capture?.stored || (await files.find(capture.sha256)) !== null) continue
    await files.add(whole(await readFile(join(packageRoot, 'seeds', file.name))), file)
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
