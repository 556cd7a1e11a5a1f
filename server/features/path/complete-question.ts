import { entityTypeNames } from '../../ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../ontology/evidence-terms.ts'
import { predicateNames } from '../../ontology/predicates.ts'
import { stageNames, suppliedStages } from '../../ontology/stages.ts'
import { edtfDays } from '../claim/edtf-days.ts'
import { isId, longestId } from '../id.ts'
import { refuse } from '../revision/refuse.ts'
import { type Ends, hopsAllowed, longestExclusion, type PathQuestion, pathsAllowed } from './question.ts'

/** One end as it was asked for: exactly one of the two. */
export interface EndsInput {
  readonly entity?: string | null | undefined
  readonly type?: string | null | undefined
}

/** A question as it was asked: whatever is null or missing takes its default. */
export interface PathQuestionInput {
  readonly from: EndsInput
  readonly to: EndsInput
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

/** Fills in every default and refuses what cannot be answered, with a `BAD_INPUT` that says what to change. */
export function completeQuestion(input: PathQuestionInput, headRevision: number): PathQuestion {
  const question: PathQuestion = {
    from: ends('from', input.from),
    to: ends('to', input.to),
    maxHops: integer('maxHops', input.maxHops ?? hopsAllowed.default, hopsAllowed.least, hopsAllowed.most),
    k: integer('k', input.k ?? pathsAllowed.default, pathsAllowed.least, pathsAllowed.most),
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

function refuseContradictions({ from, to, validFrom, validTo, excludeEntities }: PathQuestion): void {
  if ('entity' in from && 'entity' in to && from.entity === to.entity) refuse('Name two different ends.')
  for (const end of [from, to]) {
    if ('entity' in end && excludeEntities.includes(end.entity)) {
      refuse(`Take ${end.entity} off excludeEntities: it is an end of the question.`)
    }
  }
  const [first, last] = [validFrom && edtfDays(validFrom), validTo && edtfDays(validTo)]
  if (first && last && first.first > last.last) refuse('Set validFrom to a date that is not after validTo.')
}

function ends(name: string, input: EndsInput): Ends {
  const { entity, type } = input
  if (typeof entity === 'string' && (type === undefined || type === null)) return { entity: id(name, entity) }
  if (typeof type === 'string' && (entity === undefined || entity === null)) {
    return { type: oneOf(`${name}.type`, type, entityTypeNames) }
  }
  return refuse(`Give ${name} either an entity or a type.`)
}

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
