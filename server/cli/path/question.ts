import { FiliereError } from '../../errors.ts'
import { edtfDays, hasTimeOfDay } from '../../features/claim/edtf-days.ts'
import { budgetAllowed, hopsAllowed, longestExclusion, pathsAllowed } from '../../features/path/question.ts'
import type { PathQuestionInput } from '../../generated/cli-operations.ts'
import { standingNames, strengthNames } from '../../ontology/evidence-terms.ts'
import { predicateNames } from '../../ontology/predicates.ts'
import { stageNames } from '../../ontology/stages.ts'
import type { Values } from '../arguments.ts'
import {
  type Bounds,
  listOrNull,
  readNumber,
  readRevision,
  readWord,
  revisionOption,
  sharedOptions,
} from '../options.ts'
import { idsOf, readEnds } from './read-ends.ts'

/** "1 to 50 (5)". */
const boundsWords = ({ least, most, default: usual }: Bounds) => `${least} to ${most} (${usual})`

/** What asks a question, whatever is done with the answer. */
export const questionOptions = {
  via: { value: 'ID', multiple: true, help: 'only chains by way of this entity, in the order given' },
  k: {
    value: 'N',
    help: `how many chains, ${boundsWords(pathsAllowed)}; with a set, one a pair (${pathsAllowed.ofPairs})`,
  },
  'max-hops': { value: 'N', help: `the longest chain in steps, ${boundsWords(hopsAllowed)}` },
  direction: { value: 'supply|any', help: 'with the supply, or both ways (supply)' },
  predicate: { value: 'NAME', multiple: true, help: 'only claims of this predicate' },
  stage: { value: 'STAGE', multiple: true, help: 'only claims with this stage (SOLD and later)' },
  standing: { value: 'STANDING', multiple: true, help: 'only claims with this standing (all but RETRACTED)' },
  'min-strength': { value: 'STRENGTH', help: 'the weakest claim to accept (UNASSESSED)' },
  valid: { value: 'FROM/TO', help: 'only claims that may hold then: EDTF, as 2012/2019, 2015 or 2012/..' },
  exclude: { value: 'ID', multiple: true, help: 'no chain through this entity' },
  'exclude-claim': { value: 'ID', multiple: true, help: 'no step on this claim' },
  revision: revisionOption,
} as const

export const pathOptions = {
  ...questionOptions,
  budget: { value: 'MS', help: `how many milliseconds the answer may take, ${boundsWords(budgetAllowed)}` },
  compare: { help: 'put the chains side by side, step by step' },
  ...sharedOptions,
} as const

/** Undefined: as long as the API allows. */
export const readBudget = ({ budget }: Values<typeof pathOptions>): number | undefined =>
  readNumber('budget', budget, budgetAllowed)

const directions = ['SUPPLY', 'ANY'] as const

/** The question that the arguments ask. Throws BAD_INPUT for any that has no meaning. */
export function readQuestion(from: string, to: string, values: Values<typeof questionOptions>): PathQuestionInput {
  const { direction = 'supply', 'min-strength': minStrength = 'UNASSESSED' } = values
  const [starts, targets] = [readEnds('FROM', from), readEnds('TO', to)]
  const ends = [...idsOf(starts), ...idsOf(targets)]
  return {
    from: starts,
    to: targets,
    via: readIds('via', values.via, ends),
    k: readNumber('k', values.k, pathsAllowed) ?? null,
    maxHops: readNumber('max-hops', values['max-hops'], hopsAllowed) ?? hopsAllowed.default,
    direction: readWord('direction', direction, directions),
    predicates: listOrNull(values.predicate.map((name) => readWord('predicate', name, predicateNames))),
    stages: listOrNull(values.stage.map((name) => readWord('stage', name, stageNames))),
    standings: listOrNull(values.standing.map((name) => readWord('standing', name, standingNames))),
    minStrength: readWord('min-strength', minStrength, strengthNames),
    ...readWindow(values.valid),
    excludeEntities: readIds('exclude', values.exclude, ends),
    excludeClaims: readIds('exclude-claim', values['exclude-claim'], []),
    revision: readRevision(values.revision),
  }
}

function readIds(option: string, ids: readonly string[], ends: readonly string[]): readonly string[] {
  const end = ids.find((id) => ends.includes(id))
  if (end !== undefined)
    throw new FiliereError('BAD_INPUT', `--${option} ${end} is an end of the question: name another, or leave it out.`)
  if (ids.length > longestExclusion)
    throw new FiliereError(
      'BAD_INPUT',
      `--${option} is given ${ids.length} times: at most ${longestExclusion} are allowed.`,
    )
  return ids
}

/** `2012/2019`, `2012/..`, `../2019`, or one date for both ends. */
function readWindow(text: string | undefined): { validFrom: string | null; validTo: string | null } {
  if (text === undefined) return { validFrom: null, validTo: null }
  const parts = text.split('/')
  const [first = '', last = first] = parts.map((part) => part.trim())
  const validFrom = readDate(text, first)
  const validTo = readDate(text, last)
  const ends = [validFrom === null ? null : edtfDays(validFrom), validTo === null ? null : edtfDays(validTo)] as const
  if (parts.length > 2 || (validFrom === null && validTo === null)) refuseWindow(text)
  if (ends[0] && ends[1] && ends[0].first > ends[1].last)
    throw new FiliereError('BAD_INPUT', `--valid "${text}" ends before it begins: put the earlier date first.`)
  return { validFrom, validTo }
}

function readDate(window: string, text: string): string | null {
  if (text === '..' || text === '') return null
  if (hasTimeOfDay(text))
    throw new FiliereError(
      'BAD_INPUT',
      `--valid "${window}" names a time of day: use dates alone, such as ${text.slice(0, text.indexOf('T'))}.`,
    )
  return edtfDays(text) === null ? refuseWindow(window) : text
}

function refuseWindow(window: string): never {
  throw new FiliereError(
    'BAD_INPUT',
    `--valid "${window}" is no window of time: use EDTF dates, such as 2012/2019, 2015-06 or 2012/..`,
  )
}
