import { FiliereError } from '../../errors.ts'
import type { ReadDocument } from '../../features/evidence/passage/verify-passage.ts'
import { isVerified } from '../../features/evidence/passage/verify-passage.ts'
import type { Language } from '../../ontology/language.ts'
import { readArguments } from '../arguments.ts'
import type { Client } from '../client/client.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { nearest } from '../nearest.ts'
import { readLanguage, sharedOptions } from '../options.ts'
import { type CheckedDocument, checkDocument, isProven, listDocuments } from './check-copy.ts'
import { readCopy } from './read-copy.ts'
import { verifyGraphBy } from './verify-graph.ts'
import { verifyText } from './verify-text.ts'

const verifyOptions = {
  document: { value: 'FILE', help: 'your copy of a document: plain text, a web page saved as HTML, PDF, DOCX or XLSX' },
  'document-id': { value: 'ID', help: 'which document it is a copy of (found out by its bytes, then by its passages)' },
  rebuild: { help: 'without --document: build the graph anew from its revisions as well, and compare' },
  ...sharedOptions,
} as const

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Check all that is stored, or look for every cited passage in your own copy of a document',
  positionals: [],
  options: verifyOptions,
  notes: `Without --document, every revision, stored file and passage is checked against what was recorded: exit code 1 where
something is not as it was, which is named with the claims that rest on it. With --document, the file never leaves this
machine: exit code 0 where every cited passage is in it, word for word; 1 where one of them is not, or it is a copy of no
document that is cited here.`,
  async run(args, terminal) {
    const { values } = readArguments({ ...this, options: verifyOptions }, args)
    const language = readLanguage(values.lang)
    if (values.document === undefined) {
      if (values['document-id'] !== undefined)
        throw new FiliereError('BAD_INPUT', 'Which file? Name it: filiere verify --document FILE.')
      return withClient(terminal, (client) => verifyGraphBy(client, { ...values, language }, terminal))
    }
    if (values.rebuild)
      throw new FiliereError('BAD_INPUT', 'Leave --rebuild out, or --document: a copy is not part of the graph.')
    const copy = await readCopy(values.document)
    return withClient(terminal, async (client) => {
      const checked = await checkCopy(client, copy, values['document-id'], language)
      if (checked.length === 0)
        terminal.note('This is a copy of no document that is cited here: none of the cited passages is in it.')
      if (values.json) terminal.print(JSON.stringify({ documents: checked.map(documentJson) }, null, 2))
      else if (checked.length > 0) terminal.print(verifyText(checked, language, terminal))
      return checked.length > 0 && checked.every(isProven) ? exitCodes.answered : exitCodes.unverified
    })
  },
}

/** The document that is named; else those with the same bytes; else those of which any passage is in the copy. */
async function checkCopy(
  client: Client,
  copy: ReadDocument,
  id: string | undefined,
  language: Language,
): Promise<CheckedDocument[]> {
  const documents = await listDocuments(client)
  if (id !== undefined) {
    const named = documents.filter((document) => document.id === id)
    if (named.length === 0)
      throw unknownDocument(
        id,
        documents.map((document) => document.id),
      )
    return Promise.all(named.map((document) => checkDocument(client, document, copy, language)))
  }
  const same = documents.filter((document) => document.capture?.sha256 === copy.bytesSha256)
  const candidates = same.length > 0 ? same : documents.filter((document) => document.claimCount > 0)
  const checked: CheckedDocument[] = []
  for (const document of candidates) checked.push(await checkDocument(client, document, copy, language))
  return same.length > 0
    ? checked
    : checked.filter(({ citations }) => citations.some(({ result }) => isVerified(result)))
}

function unknownDocument(id: string, known: readonly string[]): FiliereError {
  const similar = nearest(id, known)
  const advice = similar === null ? `The documents are: ${known.join(', ')}.` : `Did you mean ${similar}?`
  return new FiliereError('NOT_FOUND', `There is no document "${id}" in this graph. ${advice}`)
}

const documentJson = ({ document, copy, citations }: CheckedDocument) => ({
  id: document.id,
  title: document.title,
  copy,
  citations: citations.map(({ id, claim, result, start, end }) => ({ id, claim, passage: result, start, end })),
})
