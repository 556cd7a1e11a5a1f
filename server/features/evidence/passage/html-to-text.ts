import { parseDocument } from 'htmlparser2'
import { textOfHtml } from './html-text.ts'

/** The text of a web page, the same in a browser and in Node; parses only: nothing is executed or fetched. */
export function htmlToText(html: string): string {
  return textOfHtml(parseDocument(html))
}
