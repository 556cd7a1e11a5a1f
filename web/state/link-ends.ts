import { isId } from '../../server/features/id.ts'
import { type Ends, type EntitySet, longestEnd } from '../../server/features/path/question.ts'
import { entityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import type { LinkReader } from './link-reader.ts'
import { isOneOf } from './link-values.ts'

/** How ends stand in an address: ids with full stops between, or one set. Types begin with a capital, ids don't. */

/** Such as `Vendor`, or `Buyer*kind-PUBLIC_SECURITY*country-CN*within-xinjiang`. */
const setText = ({ type, kinds, countries, within, partOf }: EntitySet): string =>
  [
    type,
    ...(kinds ?? []).map((kind) => `kind-${kind}`),
    ...(countries ?? []).map((code) => `country-${code}`),
    ...(within === null ? [] : [`within-${within}`]),
    ...(partOf === null ? [] : [`partOf-${partOf}`]),
  ].join('*')

export const endsText = (ends: Ends): string => ('set' in ends ? setText(ends.set) : ends.entities.join('.'))

/** Null for a set that is not understood in every part: one with a part less would be another, larger set. */
function readSet(text: string): EntitySet | null {
  const [name = '', ...parts] = text.split('*')
  if (!isOneOf(entityTypeNames, name)) return null
  const values = (part: string) =>
    parts.flatMap((text) => (text.startsWith(`${part}-`) ? [text.slice(part.length + 1)] : []))
  const kindNames = Object.keys(entityType(name).kinds)
  const [kinds, countries, within, partOf] = [values('kind'), values('country'), values('within'), values('partOf')]
  const understood =
    kinds.every((kind) => kindNames.includes(kind)) &&
    countries.every((code) => /^[A-Z]{2}$/.test(code)) &&
    [...within, ...partOf].every(isId) &&
    within.length <= 1 &&
    partOf.length <= 1 &&
    kinds.length + countries.length + within.length + partOf.length === parts.length
  if (!understood) return null
  return {
    type: name,
    kinds: kinds.length > 0 ? kindNames.filter((kind) => kinds.includes(kind)) : null,
    countries: countries.length > 0 ? [...new Set(countries)].sort() : null,
    within: within[0] ?? null,
    partOf: partOf[0] ?? null,
  }
}

/** Some entities, or one set; whatever doesn't go with what came first is not understood. */
export function readEnds(link: LinkReader, name: string): Ends | null {
  const ids = new Set<string>()
  let set: EntitySet | null = null
  link.many(name, (text) => {
    if (set !== null) return null
    if (isId(text) && (ids.has(text) || ids.size < longestEnd)) return ids.add(text)
    if (ids.size === 0) set = readSet(text)
    return set
  })
  if (set !== null) return { set }
  return ids.size > 0 ? { entities: [...ids] } : null
}
