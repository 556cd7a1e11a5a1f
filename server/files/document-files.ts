import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { FiliereError } from '../errors.ts'
import { codePointLength } from '../features/evidence/passage/code-points.ts'
import type { FileFacts } from '../features/evidence/passage/extract.ts'
import { textPages } from '../features/evidence/passage/text-pages.ts'
import { sha256 } from '../features/record-parts.ts'
import { extractInThread } from './extraction/extract-in-thread.ts'
import { FileStore, type Received } from './file-store.ts'
import { mediaTypes } from './media-types.ts'
import { sniff } from './sniff.ts'

/** Bytes of one file. */
export const largestFile = 50_000_000

/** What is known of a kept file, found out once, when it came. */
const storedFile = z.strictObject({
  sha256,
  bytes: z.int().positive(),
  mediaType: z.string().min(1),
  /** The text that passages are counted in, kept as a file of its own; null: there is none, as in a picture. */
  text: z
    .strictObject({
      sha256,
      /** In code points. */
      length: z.int().positive(),
      pages: z.int().positive(),
      normaliser: z.string().min(1),
    })
    .nullable(),
})

export type StoredFile = z.infer<typeof storedFile>

/** The files of documents: each with what it is, and its text beside it. */
export class DocumentFiles {
  readonly #store: FileStore

  constructor(folder: string) {
    this.#store = new FileStore(folder)
  }

  /**
   * Keeps a file with its text. `file`: what is said of it besides its bytes. Throws FILE_TOO_LARGE, FILE_UNSUPPORTED
   * and FILE_UNREADABLE, and then nothing is kept.
   */
  async add(source: AsyncIterable<Uint8Array>, file: FileFacts): Promise<StoredFile> {
    const received = await this.#store.receive(source, largestFile)
    try {
      const known = await this.#known(received.sha256)
      const stored = known ?? (await this.#examine(received, file))
      await received.keep()
      if (known === null) await this.#store.keepFacts(stored.sha256, JSON.stringify(stored))
      return stored
    } finally {
      await received.discard()
    }
  }

  /** What is known of a file; null where it is not kept here. Throws FILE_DAMAGED. */
  async find(sha256: string): Promise<StoredFile | null> {
    return (await this.#store.has(sha256)) ? this.#known(sha256) : null
  }

  /** Throws NOT_FOUND and FILE_DAMAGED. */
  bytes(sha256: string): Promise<Buffer> {
    return this.#store.read(sha256)
  }

  /** A text by its own SHA-256. Throws NOT_FOUND and FILE_DAMAGED. */
  async text(sha256: string): Promise<string> {
    return (await this.#store.read(sha256)).toString()
  }

  async #examine({ path, sha256, bytes }: Received, file: FileFacts): Promise<StoredFile> {
    const content = new Uint8Array(await readFile(path))
    const type = await sniff(content, file)
    const mediaType = `${mediaTypes[type]}${mediaTypes[type].startsWith('text/') && !isUtf8(content) ? charsetIn(file) : ''}`
    const { text, normaliser } = await extractInThread({ bytes: content, type, mediaType })
    if (text.trim() === '') return { sha256, bytes, mediaType, text: null }
    const kept = { sha256: await this.#store.keepText(text), length: codePointLength(text), normaliser }
    return { sha256, bytes, mediaType, text: { ...kept, pages: textPages(text).length } }
  }

  async #known(sha256: string): Promise<StoredFile | null> {
    const facts = await this.#store.readFacts(sha256)
    return facts === null ? null : parseFacts(sha256, facts)
  }
}

/** As a parameter of a media type; empty where none is stated. */
const charsetIn = ({ mediaType = '' }: FileFacts): string => {
  const charset = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(mediaType)?.[1]
  return charset === undefined ? '' : `; charset=${charset}`
}

function parseFacts(sha256: string, facts: string): StoredFile {
  try {
    return storedFile.parse(JSON.parse(facts))
  } catch (cause) {
    throw new FiliereError(
      'FILE_DAMAGED',
      `What is kept beside the file ${sha256} is damaged: put ${sha256}.json back from a backup.`,
      { cause },
    )
  }
}
