import { readRevision } from '../../state/address.ts'
import { type LinkFault, LinkReader } from '../../state/link-reader.ts'
import { readState } from '../../state/url-state.ts'
import { readClaimFilter } from '../claims/claim-filter.ts'
import { readDocumentPlace } from '../documents/document-place.ts'

/** What each page's address holds besides its language and revision. */
const readers: Readonly<Record<string, (link: LinkReader) => unknown>> = {
  '/': readState,
  '/chains': readState,
  '/claims': readClaimFilter,
}

/** What of an address was not understood, whatever page it is of. */
export function linkFaults(pathname: string, params: URLSearchParams): readonly LinkFault[] {
  const link = new LinkReader(params)
  link.one('lang', (text) => text)
  readRevision(link)
  readers[pathname]?.(link)
  if (pathname.startsWith('/documents/')) readDocumentPlace(link)
  return link.faults({ whole: true })
}
