import { countryCode } from '../../ontology/countries.ts'
import { entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../ontology/evidence-terms.ts'
import { predicateNames } from '../../ontology/predicates.ts'
import { stageNames, suppliedStages } from '../../ontology/stages.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import { isId, longestId } from '../id.ts'
import { refuse } from '../revision/refuse.ts'
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
  if (both !== undefined) refuse(`Name two different ends: ${both} is both.`)
  for (const id of [...starts, ...targets]) {
    if (excludeEntities.includes(id)) refuse(`Take ${id} off excludeEntities: it is an end of the question.`)
    if (via.includes(id)) refuse(`Take ${id} off via: it is an end of the question.`)
  }
  const closed = via.find((id) => excludeEntities.includes(id))
  if (closed !== undefined) refuse(`Take ${closed} off via or off excludeEntities: it cannot be in both.`)
  if (via.length >= maxHops)
    refuse(
      `Set maxHops to ${via.length + 1} or more, or name fewer in via: a chain through ${via.length} has more hops.`,
    )
  const [first, last] = [validFrom && edtfDays(validFrom), validTo && edtfDays(validTo)]
  if (first && last && first.first > last.last) refuse('Set validFrom to a date that is not after validTo.')
}

function ends(name: string, input: EndsInput): Ends {
  const { entity, entities, set } = input
  const given = [entity, entities, set].filter((one) => one !== undefined && one !== null)
  if (given.length !== 1) refuse(`Give ${name} exactly one of entity, entities and set.`)
  if (set) return { set: entitySet(name, set) }
  const named = entities ?? [entity ?? '']
  if (named.length === 0 || named.length > longestEnd) refuse(`Name 1 to ${longestEnd} entities in ${name}.`)
  return { entities: [...new Set(named.map((one) => id(name, one)))] }
}

function entitySet(name: string, { type, kinds, countries, within, partOf }: EntitySetInput): EntitySet {
  const of = oneOf(`${name}.set.type`, type, entityTypeNames)
  return {
    type: of,
    kinds: kinds ? several(`${name}.set.kinds`, kinds, Object.keys(entityType(of).kinds)) : null,
    countries: countries ? codes(`${name}.set.countries`, countries) : null,
    within: within ? id(`${name}.set.within`, within) : null,
    partOf: partOf ? id(`${name}.set.partOf`, partOf) : null,
  }
}

function codes(name: string, values: readonly string[]): readonly string[] {
  if (values.length === 0) refuse(`Name at least one of ${name}, or leave the list out.`)
  for (const value of values) {
    const code = countryCode(value)
    if (code === undefined)
      refuse(`Write each of ${name} as an ISO 3166-1 code of two capitals, or as EU: "${value}" is none.`)
    if (code !== value) refuse(`Write ${code} in ${name}, not ${value}.`)
  }
  return [...new Set(values)].sort()
}

const namedIn = (end: Ends): readonly string[] => ('entities' in end ? end.entities : [])

function integer(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    refuse(`Set ${name} to a whole number from ${least} to ${most}.`)
  }
  return value
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  return found ?? refuse(`Set ${name} to one of ${allowed.join(', ')}.`)
}

/** In the order of `allowed`, each once. */
function allOf<T extends string>(name: string, values: readonly string[], allowed: readonly T[]): readonly T[] {
  for (const value of values) oneOf(`each of ${name}`, value, allowed)
  return allowed.filter((one) => values.includes(one))
}

function several<T extends string>(name: string, values: readonly string[], allowed: readonly T[]): readonly T[] {
  if (values.length === 0) refuse(`Name at least one of ${name}, or leave the list out.`)
  return allOf(name, values, allowed)
}

function date(name: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  if (edtfDays(value) === null) refuse(`Write ${name} as one EDTF date, such as 2012, 2012-05 or 201X.`)
  return value
}

function ids(name: string, values: readonly string[]): readonly string[] {
  if (values.length > longestExclusion) refuse(`List at most ${longestExclusion} ids in ${name}.`)
  return [...new Set(values.map((value) => id(name, value)))]
}

function id(name: string, value: string): string {
  return isId(value) ? value : refuse(`Write ${name} as an id: a–z, 0–9 and hyphens, at most ${longestId} of them.`)
}
