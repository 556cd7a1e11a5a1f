/** A path of this page, which an address names to go on to; null for one that leads elsewhere. */
export function pathWithin(text: string | null): string | null {
  if (!text?.startsWith('/')) return null
  const base = 'http://here.invalid'
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : null
}
