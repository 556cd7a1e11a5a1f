import { queries } from '../../generated/queries.ts'
import { countriesOf } from '../../ontology/countries.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Reader } from '../../store/store.ts'
import type { EntitySet } from './question.ts'

/**
 * The entities of a set as of a revision, by id, at most `limit` of them. What makes a member are accepted claims that
 * state rather than deny and were not retracted, whenever they hold; the filters of a question are for its steps.
 *
 * - `kinds`: the entity's own.
 * - `countries`: a claim on its country says so; or it lies in a place of which one does.
 * - `within`: it is located in the place, or in a part of it; a place is part of it. The place itself is not.
 * - `partOf`: it is part of the whole, of a part of it, and so on. The whole itself is not.
 */
export async function membersOf(
  reader: Reader,
  { type, kinds, countries, within, partOf }: EntitySet,
  limit: number,
  revision: number,
): Promise<string[]> {
  const claims = claimsOn(reader, revision)
  const filters = [
    ...(countries === null ? [] : [await inCountries(claims, countries)]),
    ...(within === null ? [] : [await lyingIn(claims, [within])]),
    ...(partOf === null ? [] : [await partsOf(claims, [partOf])]),
  ]
  const params = { type, kinds: kinds?.map((kind) => `"kind":${JSON.stringify(kind)}`) ?? null, limit, revision }
  const [first, ...rest] = filters
  if (first === undefined) return idsOf(await reader.read(queries.entityOfKinds, params))
  const ids = [...first].filter((id) => rest.every((filter) => filter.has(id)))
  return idsOf(await reader.read(queries.entityOfKindsAmong, { ...params, ids }))
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)

/** What stands before a country's code in a claim's canonical JSON. */
export const beforeCountryCode = '"object":{"literal":{"code":"'

/** What claims say of whom, as far as it makes members. */
interface Claims {
  subjectsOf(predicate: Predicate, objects: readonly string[]): Promise<string[]>
  ofCountries(codes: readonly string[]): Promise<string[]>
  placesAmong(ids: readonly string[]): Promise<string[]>
}

const claimsOn = (reader: Reader, revision: number): Claims => ({
  subjectsOf: async (predicate, objects) =>
    (await reader.read(queries.claimSubjectsOf, { objects, predicate, revision })).map(({ subject }) => subject),
  ofCountries: async (codes) => {
    const values = codes.map((code) => `${beforeCountryCode}${code}"}}`)
    const rows = await reader.read(queries.claimSubjectsWithValue, { predicate: 'country', values, revision })
    return rows.map(({ subject }) => subject)
  },
  placesAmong: async (ids) =>
    idsOf(
      await reader.read(queries.entityOfKindsAmong, { ids, type: 'Place', kinds: null, limit: ids.length, revision }),
    ),
})

async function inCountries(claims: Claims, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const own = await claims.ofCountries(countriesOf(codes))
  // A part of a company is not in the company's country for that.
  return new Set([...own, ...(await lyingIn(claims, await claims.placesAmong(own)))])
}

/** What is located in some places or their parts, and these parts. */
async function lyingIn(claims: Claims, places: readonly string[]): Promise<ReadonlySet<string>> {
  const parts = await partsOf(claims, places)
  return new Set([...parts, ...(await claims.subjectsOf('LOCATED_IN', [...places, ...parts]))])
}

/** Parts of wholes, directly or not, without the wholes themselves, whatever is said to be part of what in a circle. */
async function partsOf(claims: Claims, wholes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const met = new Set(wholes)
  for (let next: readonly string[] = wholes; next.length > 0; ) {
    next = (await claims.subjectsOf('PART_OF', next)).filter((part) => !met.has(part))
    for (const part of next) {
      met.add(part)
      found.add(part)
    }
  }
  return found
}
