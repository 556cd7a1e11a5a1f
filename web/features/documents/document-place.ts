import { type DocumentPlace, documentViews } from '../../state/address.ts'
import type { LinkReader } from '../../state/link-reader.ts'
import { readId, readInteger, readName } from '../../state/link-values.ts'

/** What of a document an address opens. */
export const readDocumentPlace = (link: LinkReader): Required<DocumentPlace> => ({
  page: link.one('page', readInteger({ least: 1, most: 999_999 })),
  citation: link.one('citation', readId),
  view: link.one('view', readName(documentViews)),
})
