/** The version of the text that selectors count in: Unicode NFC, line ends LF. */
export const normaliserVersion = 'nfc-lf-1'

/** The text as selectors count it. Idempotent. Byte order marks at its beginning are no part of the text. */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}
