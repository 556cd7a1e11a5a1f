import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FiliereError } from '../errors.ts'

/** More members than any document has. */
const mostMembers = 10_000

/** Bytes of all members together, decompressed. */
const mostBytes = 200_000_000

/** The names of the members, none of them decompressed. Throws FILE_UNREADABLE. */
export async function fileNamesInZip(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  await eachMember(bytes, async (_, { fileName }) => {
    names.add(fileName)
  })
  return names
}

/**
 * Decompresses every member once, so that readers which trust a ZIP's own words about sizes are given none that lies:
 * neither a bomb nor a member cut short. Throws FILE_UNREADABLE.
 */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  let total = 0
  await eachMember(bytes, async (zip, entry) => {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      total += (part as Buffer).length
      if (total > mostBytes) throw unreadable(`holds more than ${mostBytes / 1_000_000} MB`)
    }
  })
}

async function eachMember(bytes: Uint8Array, visit: (zip: ZipFile, entry: Entry) => Promise<void>): Promise<void> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    let members = 0
    for await (const entry of zip.eachEntry()) {
      if (++members > mostMembers) throw unreadable(`has more than ${mostMembers} members`)
      await visit(zip, entry)
    }
  } catch (cause) {
    throw cause instanceof FiliereError ? cause : unreadable('is damaged', cause)
  }
}

const unreadable = (what: string, cause?: unknown): FiliereError =>
  new FiliereError('FILE_UNREADABLE', `This file cannot be read: it ${what}. Save the document anew, or as PDF.`, {
    cause,
  })
