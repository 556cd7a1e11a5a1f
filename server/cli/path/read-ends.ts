import { FiliereError } from '../../errors.ts'
import type { EndsInput, EntitySetInput } from '../../generated/cli-operations.ts'
import { type EntityType, entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import { listOrNull, wordIn } from '../options.ts'

/** `ID`, `ID,ID`, or `any:TYPE` with `,kind=…`, `,country=…`, `,within=…` and `,part-of=…`. */
export function readEnds(name: string, text: string): EndsInput {
  const set = /^any:(.*)$/is.exec(text)?.[1]
  if (set !== undefined) return { set: readSet(name, text, set) }
  const ids = text.split(',').map((id) => id.trim())
  const [only = ''] = ids
  return ids.length === 1 ? { entity: only } : { entities: ids }
}

/** The ids that an end names as what chains start from or lead to. */
export const idsOf = ({ entity, entities }: EndsInput): readonly string[] =>
  entities ?? (entity == null ? [] : [entity])

const filterNames = ['KIND', 'COUNTRY', 'WITHIN', 'PART_OF'] as const
type FilterName = (typeof filterNames)[number]

function readSet(name: string, text: string, set: string): EntitySetInput {
  const [type = '', ...filters] = set.split(',').map((part) => part.trim())
  const found = wordIn(type, entityTypeNames)
  if (found === undefined)
    return refuse(
      `${name} "${text}" names no type of entity: use any: with one of ${entityTypeNames.map((known) => known.toLowerCase()).join(', ')}.`,
    )
  const given = filters.map((filter) => readFilter(name, text, filter))
  const valuesOf = (wanted: FilterName) => given.flatMap(([filter, value]) => (filter === wanted ? [value] : []))
  const only = (wanted: FilterName) => {
    const [first, second] = valuesOf(wanted)
    if (second !== undefined) refuse(`${name} "${text}" has ${optionOf(wanted)} twice: leave one out.`)
    return first ?? null
  }
  const kinds = valuesOf('KIND').map((kind) => readKind(name, text, found, kind))
  const countries = valuesOf('COUNTRY').map((code) => code.toUpperCase())
  return {
    type: found,
    kinds: listOrNull(kinds),
    countries: listOrNull(countries),
    within: only('WITHIN'),
    partOf: only('PART_OF'),
  }
}

const optionOf = (filter: FilterName): string => `${filter.toLowerCase().replace('_', '-')}=`

function readFilter(name: string, text: string, filter: string): readonly [FilterName, string] {
  const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(filter) ?? []
  const found = wordIn(key.trim(), filterNames)
  if (found !== undefined && value.trim() !== '') return [found, value.trim()]
  return refuse(
    `${name} "${text}" says "${filter}": use kind=, country=, within= or part-of= with a value, as in any:buyer,kind=ministry,within=china.`,
  )
}

function readKind(name: string, text: string, type: EntityType, kind: string): string {
  const kinds = Object.keys(entityType(type).kinds)
  if (kinds.length === 0)
    return refuse(`${name} "${text}" asks for a kind, and a ${entityType(type).labels.en} has none: leave kind= out.`)
  return wordIn(kind, kinds) ?? refuse(`${name} "${text}" asks for the kind "${kind}": use one of ${kinds.join(', ')}.`)
}

function refuse(message: string): never {
  throw new FiliereError('BAD_INPUT', message)
}
