/** The part of a DOM node that is read: a browser's nodes and domhandler's both fit. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName?: string
  readonly nodeValue?: string | null
  readonly tagName?: string
  readonly childNodes?: ArrayLike<HtmlNode>
}

const textNode = 3

/** Elements whose content a reader of the page doesn't see as text. */
const unread = new Set(
  'head script style template noscript iframe object svg math select textarea canvas audio video'.split(' '),
)

/** Elements that end a line of text on both sides. */
const blocks = new Set(
  (
    'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
)

/**
 * What a reader sees of a parsed page: blocks on lines of their own, a blank line between them, other elements run
 * together. White space stays as it is in the page, because passages are compared with white space folded.
 */
export function textOfHtml(root: HtmlNode): string {
  const parts: string[] = []
  collect(root, parts)
  return parts
    .join('')
    .replace(/[ \t\r]*\n[ \t\r\n]*\n[ \t\r\n]*/g, '\n\n')
    .trim()
}

function collect(node: HtmlNode, parts: string[]): void {
  if (node.nodeType === textNode) {
    parts.push(node.nodeValue ?? '')
    return
  }
  const name = (node.tagName ?? '').toLowerCase()
  if (unread.has(name)) return
  if (name === 'br') parts.push('\n')
  const edge = blocks.has(name) ? '\n\n' : ''
  parts.push(edge)
  for (const child of Array.from(node.childNodes ?? [])) collect(child, parts)
  parts.push(edge)
}
