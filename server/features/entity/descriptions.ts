import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import { type Language, languages } from '../../ontology/language.ts'
import type { Reader } from '../../store/store.ts'
import type { LiteralClaimRecord } from '../claim/claim-record.ts'
import { type StoredClaim, storedClaim } from '../claim/read-claims.ts'

export interface Description {
  readonly value: string
  /** BCP 47. */
  readonly language: string
}

/** What accepted claims that stand describe entities as, in order of claim id; every entity asked for has a list. */
export async function readDescriptions(
  reader: Reader,
  entities: readonly string[],
  revision: number,
): Promise<Map<string, readonly Description[]>> {
  const rows = await reader.read(queries.claimBySubject, { subjects: entities, predicates: ['description'], revision })
  const bySubject = groupBy(rows, (row) => row.subject)
  return new Map(
    entities.map((entity) => [
      entity,
      (bySubject.get(entity) ?? []).flatMap(({ body, state, recordedIn }) =>
        describedBy(storedClaim(body, state, recordedIn, revision)),
      ),
    ]),
  )
}

/** The one in the language, else in the first of the page's languages that has one, else any; null for none. */
export function descriptionIn(language: Language, descriptions: readonly Description[]): string | null {
  for (const wanted of [language, ...languages]) {
    const found = descriptions.find((description) => description.language.split('-')[0] === wanted)
    if (found !== undefined) return found.value
  }
  return descriptions[0]?.value ?? null
}

function describedBy(claim: StoredClaim | null): Description[] {
  if (claim === null || claim.record.polarity !== 'IS' || claim.state.standing === 'RETRACTED') return []
  const record = claim.record as LiteralClaimRecord
  if (record.predicate !== 'description') return []
  const { literal } = record.object
  if ('value' in literal) return [literal]
  return languages.flatMap((language) => {
    const value = literal[language]
    return value === undefined ? [] : [{ value, language }]
  })
}
