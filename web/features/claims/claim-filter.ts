import { entityTypeNames } from '../../../server/ontology/entity-types.ts'
import type { ClaimFilter } from '../../generated/operations.ts'

/** The address's filter as the API takes it; what is not understood counts as left out. */
export function claimFilter(params: URLSearchParams): ClaimFilter {
  const type = entityTypeNames.find((name) => name === params.get('assertedBy'))
  const [document, entity, assertedBy] = ['document', 'entity', 'speaker'].map((name) => id(params.get(name)))
  return {
    ...(type && { assertedByType: type }),
    ...(document && { document }),
    ...(entity && { entity }),
    ...(assertedBy && { assertedBy }),
  }
}

const id = (text: string | null): string | null => (text !== null && /^[a-z0-9-]+$/.test(text) ? text : null)
