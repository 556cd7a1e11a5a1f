import { entityTypeNames } from '../../../server/ontology/entity-types.ts'
import type { ClaimFilter } from '../../generated/operations.ts'
import { LinkReader } from '../../state/link-reader.ts'
import { readId, readName } from '../../state/link-values.ts'

/** The address's filter as the API takes it; what is not understood counts as left out, and the reader knows it. */
export function readClaimFilter(link: LinkReader): ClaimFilter {
  const assertedByType = link.one('assertedBy', readName(entityTypeNames))
  const document = link.one('document', readId)
  const entity = link.one('entity', readId)
  const assertedBy = link.one('speaker', readId)
  return {
    ...(assertedByType && { assertedByType }),
    ...(document && { document }),
    ...(entity && { entity }),
    ...(assertedBy && { assertedBy }),
  }
}

export const claimFilter = (params: URLSearchParams): ClaimFilter => readClaimFilter(new LinkReader(params))
