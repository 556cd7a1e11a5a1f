import { ShowDocumentDocument, type ShowDocumentQuery } from '../../generated/cli-operations.ts'
import { codings, documentKinds } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'
import { withClient } from '../client/open-client.ts'
import { exitCodes } from '../command.ts'
import { apiLanguage } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { styleOf } from '../text/style.ts'
import { legible, oneLine } from '../text/width.ts'

interface Wanted {
  readonly id: string
  /** Of its text, counted from 1. */
  readonly page: number
  readonly language: Language
  readonly json: boolean
}

type Shown = NonNullable<ShowDocumentQuery['document']>

/** Prints what is known of a document, its copy, and a page of its text. */
export async function showDocument({ id, page, language, json }: Wanted, terminal: Terminal): Promise<number> {
  return withClient(terminal, async (client) => {
    const { document } = await client.query(ShowDocumentDocument, { id, page, language: apiLanguage(language) })
    if (document === null) {
      terminal.note(`There is no document "${oneLine(id)}" in this graph.`)
      return exitCodes.nothingFound
    }
    terminal.print(json ? JSON.stringify(document, null, 2) : documentText(document, language, terminal))
    return exitCodes.answered
  })
}

function documentText(document: Shown, language: Language, { colour }: Terminal): string {
  const { bold, quiet } = styleOf(colour)
  const { title, publisher, kind, coding, url, published, capture, text } = document
  const facts = [publisher.name, documentKinds[kind][language], codings[coding][language], published, document.language]
  const copy = capture && [capture.sha256, `${capture.bytes} B`, document.mediaType, capture.normaliser]
  return [
    bold(oneLine(title)),
    line(facts),
    ...(url === null ? [] : [oneLine(url)]),
    ...(copy ? [quiet(line(copy))] : []),
    ...(text === null
      ? []
      : ['', quiet(`— ${text.number}/${text.pages} · ${text.start}–${text.end} —`), legible(text.text)]),
  ].join('\n')
}

const line = (parts: readonly (string | null)[]): string =>
  parts
    .flatMap((part) => part ?? [])
    .map(oneLine)
    .join(' · ')
