import { countryCode } from '../../ontology/countries.ts'
import { entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../ontology/evidence-terms.ts'
import { predicateNames } from '../../ontology/predicates.ts'
import { stageNames, suppliedStages } from '../../ontology/stages.ts'
import { type QuestionField, refuseFor } from '../../refusals.ts'
import { edtfDays, hasTimeOfDay } from '../claim/edtf-days.ts'
import { isId, longestId } from '../id.ts'
import {
  budgetAllowed,
  type Ends,
  type EntitySet,
  hopsAllowed,
  longestEnd,
  longestExclusion,
  type PathQuestion,
  pathsAllowed,
  pathsUnlessSaid,
} from './question.ts'

/** One end as it was asked for: exactly one of the three. */
export interface EndsInput {
  readonly entity?: string | null | undefined
  readonly entities?: readonly string[] | null | undefined
  readonly set?: EntitySetInput | null | undefined
}

/** What is null or missing filters nothing. */
export interface EntitySetInput {
  readonly type: string
  readonly kinds?: readonly string[] | null | undefined
  readonly countries?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly partOf?: string | null | undefined
}

/** A question as it was asked: whatever is null or missing takes its default. */
export interface PathQuestionInput {
  readonly from: EndsInput
  readonly to: EndsInput
  readonly via?: readonly string[] | null | undefined
  readonly maxHops?: number | null | undefined
  readonly k?: number | null | undefined
  readonly direction?: string | null | undefined
  readonly predicates?: readonly string[] | null | undefined
  readonly stages?: readonly string[] | null | undefined
  readonly standings?: readonly string[] | null | undefined
  readonly minStrength?: string | null | undefined
  readonly validFrom?: string | null | undefined
  readonly validTo?: string | null | undefined
  readonly excludeEntities?: readonly string[] | null | undefined
  readonly excludeClaims?: readonly string[] | null | undefined
  readonly revision?: number | null | undefined
}

/** The milliseconds that an answer may take. Throws `BAD_INPUT` for more than are allowed, and for none. */
export const budgetOf = (asked: number | null | undefined): number =>
  integer('budget', asked ?? budgetAllowed.default, budgetAllowed.least, budgetAllowed.most)

/** Fills in every default and refuses what cannot be answered, with a `BAD_INPUT` that says what to change. */
export function completeQuestion(input: PathQuestionInput, headRevision: number): PathQuestion {
  const [from, to] = [ends('from', input.from), ends('to', input.to)]
  const question: PathQuestion = {
    from,
    to,
    via: ids('via', input.via ?? []),
    maxHops: integer('maxHops', input.maxHops ?? hopsAllowed.default, hopsAllowed.least, hopsAllowed.most),
    k: integer('k', input.k ?? pathsUnlessSaid({ from, to }), pathsAllowed.least, pathsAllowed.most),
    direction: oneOf('direction', input.direction ?? 'SUPPLY', ['SUPPLY', 'ANY'] as const),
    predicates: input.predicates ? several('predicates', input.predicates, predicateNames) : null,
    stages: input.stages ? allOf('stages', input.stages, stageNames) : suppliedStages,
    standings: input.standings
      ? several('standings', input.standings, standingNames)
      : standingNames.filter((standing) => standing !== 'RETRACTED'),
    minStrength: oneOf('minStrength', input.minStrength ?? 'UNASSESSED', strengthNames),
    validFrom: date('validFrom', input.validFrom),
    validTo: date('validTo', input.validTo),
    excludeEntities: ids('excludeEntities', input.excludeEntities ?? []),
    excludeClaims: ids('excludeClaims', input.excludeClaims ?? []),
    revision: integer('revision', input.revision ?? headRevision, headRevision === 0 ? 0 : 1, headRevision),
  }
  refuseContradictions(question)
  return question
}

function refuseContradictions(question: PathQuestion): void {
  const { from, to, via, maxHops, validFrom, validTo, excludeEntities } = question
  const [starts, targets] = [namedIn(from), namedIn(to)]
  const both = starts.find((id) => targets.includes(id))
  if (both !== undefined) refuseFor('ENDS_EQUAL', { entity: both })
  for (const id of [...starts, ...targets]) {
    if (excludeEntities.includes(id)) refuseFor('END_EXCLUDED', { entity: id })
    if (via.includes(id)) refuseFor('END_AS_WAYPOINT', { entity: id })
  }
  const closed = via.find((id) => excludeEntities.includes(id))
  if (closed !== undefined) refuseFor('WAYPOINT_EXCLUDED', { entity: closed })
  if (via.length >= maxHops) refuseFor('TOO_FEW_HOPS', { waypoints: via.length, hops: via.length + 1 })
  const [first, last] = [validFrom && edtfDays(validFrom), validTo && edtfDays(validTo)]
  if (first && last && first.first > last.last) refuseFor('DATES_REVERSED', {})
}

function ends(name: 'from' | 'to', input: EndsInput): Ends {
  const { entity, entities, set } = input
  const given = [entity, entities, set].filter((one) => one !== undefined && one !== null)
  if (given.length !== 1) refuseFor('END_UNCLEAR', { field: name })
  if (set) return { set: entitySet(name, set) }
  const named = entities ?? [entity ?? '']
  if (named.length === 0 || named.length > longestEnd) refuseFor('END_SIZE', { field: name, most: longestEnd })
  return { entities: [...new Set(named.map((one) => id(name, one)))] }
}

function entitySet(name: 'from' | 'to', { type, kinds, countries, within, partOf }: EntitySetInput): EntitySet {
  const of = oneOf(`${name}.set.type`, type, entityTypeNames)
  return {
    type: of,
    kinds: kinds ? several(`${name}.set.kinds`, kinds, Object.keys(entityType(of).kinds)) : null,
    countries: countries ? codes(`${name}.set.countries`, countries) : null,
    within: within ? id(`${name}.set.within`, within) : null,
    partOf: partOf ? id(`${name}.set.partOf`, partOf) : null,
  }
}

function codes(field: QuestionField, values: readonly string[]): readonly string[] {
  if (values.length === 0) refuseFor('LIST_EMPTY', { field })
  for (const country of values) {
    const code = countryCode(country)
    if (code === undefined) refuseFor('COUNTRY_UNKNOWN', { field, country })
    if (code !== country) refuseFor('COUNTRY_SPELLING', { field, country, code })
  }
  return [...new Set(values)].sort()
}

const namedIn = (end: Ends): readonly string[] => ('entities' in end ? end.entities : [])

function integer(field: QuestionField, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    refuseFor('NUMBER_OUT_OF_RANGE', { field, least, most })
  }
  return value
}

function oneOf<T extends string>(field: QuestionField, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  return found ?? refuseFor('WORD_UNKNOWN', { field, allowed: allowed.join(', ') })
}

/** In the order of `allowed`, each once. */
function allOf<T extends string>(field: QuestionField, values: readonly string[], allowed: readonly T[]): readonly T[] {
  const unknown = values.some((value) => !allowed.some((one) => one === value))
  if (unknown) refuseFor('LIST_WORD_UNKNOWN', { field, allowed: allowed.join(', ') })
  return allowed.filter((one) => values.includes(one))
}

function several<T extends string>(
  field: QuestionField,
  values: readonly string[],
  allowed: readonly T[],
): readonly T[] {
  if (values.length === 0) refuseFor('LIST_EMPTY', { field })
  return allOf(field, values, allowed)
}

function date(field: 'validFrom' | 'validTo', value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  if (edtfDays(value) === null || hasTimeOfDay(value)) refuseFor('DATE_UNREADABLE', { field })
  return value
}

function ids(field: QuestionField, values: readonly string[]): readonly string[] {
  if (values.length > longestExclusion) refuseFor('LIST_TOO_LONG', { field, most: longestExclusion })
  return [...new Set(values.map((value) => id(field, value)))]
}

function id(field: QuestionField, value: string): string {
  return isId(value) ? value : refuseFor('ID_UNREADABLE', { field, most: longestId })
}
