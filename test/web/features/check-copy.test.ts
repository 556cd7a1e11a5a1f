import { describe, expect, it } from 'vitest'
import { sealPassage, sha256OfBytes, sha256OfText } from '../../../server/features/evidence/passage/seal.ts'
import { checkCopy } from '../../../web/features/evidence/check-copy.ts'
import type { CheckMessage, CheckRequest } from '../../../web/features/evidence/check-messages.ts'

const passage = 'Two cameras 𠮷 were delivered in March.'
const text = `A register of deliveries.\n\n${passage}\n\nNothing else was.`
const start = 27
const end = start + Array.from(passage).length
const captured = new TextEncoder().encode(text)

function check(bytes: Uint8Array, file: Partial<CheckRequest> = {}): CheckMessage[] {
  const seal = sealPassage(text, start, end)
  const messages: CheckMessage[] = []
  checkCopy(
    {
      bytes: bytes.slice().buffer,
      name: 'copy.txt',
      mediaType: 'text/plain',
      selector: {
        start,
        end,
        page: null,
        rectangle: null,
        locator: 'second paragraph',
        exact: null,
        prefix: null,
        suffix: null,
        sealed: true,
        ...seal,
      },
      capture: {
        sha256: sha256OfBytes(captured),
        bytes: captured.length,
        stored: false,
        textSha256: sha256OfText(text),
        textLength: Array.from(text).length,
        normaliser: 'nfc-lf-1',
      },
      ...file,
    },
    (message) => messages.push(message),
  )
  return messages
}

const utf8 = (copy: string) => new TextEncoder().encode(copy)

describe('checking a sealed citation against a reader’s copy', () => {
  it('finds the passage at its place in the same copy and shows what stands around it', () => {
    expect(check(captured)).toEqual([
      { kind: 'searching', length: Array.from(text).length },
      {
        kind: 'done',
        verification: { copy: 'SAME', passage: 'EXACT_AT_POSITION', start, end },
        context: {
          before: 'A register of deliveries.\n\n',
          passage,
          after: '\n\nNothing else was.',
          cutBefore: false,
          cutAfter: false,
        },
      },
    ])
  })

  it('finds it in a saved page, whose bytes and white space differ', () => {
    const page = `<html><body><script>1</script><p>News</p><p>Two cameras <b>𠮷</b> were\n   delivered in March.</p></body></html>`
    const [, done] = check(utf8(page), { name: 'page.html', mediaType: 'text/html' })
    expect(done).toMatchObject({ verification: { copy: 'OTHER', passage: 'EXACT_MOVED' } })
    expect(done?.kind === 'done' && done.context?.passage.replace(/\s+/g, ' ')).toBe(passage)
  })

  it('says that it is missing where one word differs', () => {
    const [, done] = check(utf8(text.replace('March', 'April')))
    expect(done).toEqual({ kind: 'done', verification: { copy: 'OTHER', passage: 'MISSING' }, context: null })
  })

  it.each([
    ['a PDF', utf8('%PDF-1.7'), { name: 'report.pdf', mediaType: 'application/pdf' }, 'pdf'],
    ['a PDF under another name', utf8('%PDF-1.7'), {}, 'pdf'],
    ['a Word file', utf8('PK\u0003\u0004'), { name: 'a.docx', mediaType: '' }, 'unsupported'],
    ['bytes that are no text', new Uint8Array([0xc3, 0x28]), {}, 'notText'],
  ] as const)('names what is wrong with %s', (_, bytes, file, problem) => {
    expect(check(bytes, file)).toEqual([{ kind: 'problem', problem }])
  })
})
