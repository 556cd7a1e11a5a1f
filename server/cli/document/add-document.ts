import { stat } from 'node:fs/promises'
import { FiliereError } from '../../errors.ts'
import {
  AddDocumentDocument,
  CaptureDocument,
  DocumentsLikeDocument,
  type NewDocument,
} from '../../generated/cli-operations.ts'
import type { Client } from '../client/client.ts'
import { withClient } from '../client/open-client.ts'
import { exitCodes } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { oneLine } from '../text/width.ts'

type Facts = Pick<NewDocument, 'title' | 'kind' | 'publisher'> & {
  readonly [K in 'id' | 'url' | 'published' | 'language']: string | undefined
}

interface Wanted {
  /** A path or an address. */
  readonly what: string
  readonly facts: Facts
  readonly json: boolean
}

/** Keeps a file, or what is at an address, and lists it as a document. */
export async function addDocument({ what, facts, json }: Wanted, terminal: Terminal): Promise<number> {
  const isAddress = /^https?:\/\//i.test(what)
  if (!isAddress) await checkFile(what)
  return withClient(terminal, async (client) => {
    const { url, ...kept } = isAddress ? await captured(client, what) : { ...(await fromFile(client, what)), url: null }
    const address = facts.url ?? url
    const { documentsLike } = await client.query(DocumentsLikeDocument, { url: address, sha256: kept.sha256 })
    const { addDocument: added } = await client.query(AddDocumentDocument, {
      document: { archiveUrl: null, ...nulls(facts), ...kept, url: address },
    })
    const others = documentsLike.sameUrl.map(({ id }) => id)
    if (others.length > 0) terminal.note(`From the same address are already: ${others.join(', ')}.`)
    terminal.print(json ? JSON.stringify(added, null, 2) : `${added.id}  ${oneLine(added.title)}`)
    if (!json && added.file?.text === null)
      terminal.note('It holds no text: cite its passages by where they stand on it.')
    return exitCodes.answered
  })
}

async function captured(client: Client, url: string) {
  const { captureUrl } = await client.query(CaptureDocument, { url })
  return { sha256: captureUrl.file.sha256, retrieved: captureUrl.retrieved, url: captureUrl.url }
}

const fromFile = async (client: Client, path: string) => ({ sha256: await client.addFile(path), retrieved: null })

const nulls = ({ id = undefined, published, language, ...facts }: Facts) => ({
  ...facts,
  id: id ?? null,
  published: published ?? null,
  language: language ?? null,
})

/** Before anything is opened. */
async function checkFile(path: string): Promise<void> {
  const status = await stat(path).catch((cause) => {
    throw new FiliereError(
      'BAD_INPUT',
      `There is no file ${path} to add: name one, or an address with http:// or https://.`,
      { cause },
    )
  })
  if (!status.isFile()) throw new FiliereError('BAD_INPUT', `${path} is no file: name the document itself.`)
}
