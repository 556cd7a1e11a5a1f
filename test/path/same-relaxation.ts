import { expect } from 'vitest'
import type { PathAnswer, Relaxation } from '../../server/features/path/answer.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { namedOrBidStages, stageNames } from '../../server/ontology/stages.ts'
import { oracle, type WholeGraph } from './oracle.ts'
import { firstDay, lastDay } from './oracle-rules.ts'

const loosened: Record<Relaxation['kind'], readonly (keyof PathQuestion)[]> = {
  STRENGTH: ['minStrength'],
  STANDING: ['standings'],
  STAGE: ['stages'],
  WINDOW: ['validFrom', 'validTo'],
  DIRECTION: ['direction'],
  HOPS: ['maxHops'],
}

/** What concedes least, first. */
const conceding: readonly string[] = ['CONFIRMED', 'ALLEGED', 'DISPUTED', 'RETRACTED', ...stageNames.toReversed()]

/** Where there is no chain: the first filter that, loosened alone, gives one, as little as will do, with the best chain. */
export function sameRelaxation(answer: PathAnswer, graph: WholeGraph, question: PathQuestion, ties: number): void {
  const { relaxation, namedOrBid } = answer
  const found = (changes: Partial<PathQuestion>) => oracle(graph, { ...question, ...changes, k: 1 }, ties).paths
  const helps = (changes: Partial<PathQuestion>) => found(changes).length > 0
  const answeredApart = namedOrBid.length > 0 ? namedOrBidStages.filter((one) => !question.stages.includes(one)) : []
  const dropped: readonly [Relaxation['kind'], Partial<PathQuestion>][] = [
    ['STRENGTH', { minStrength: 'UNASSESSED' }],
    ['STANDING', { standings: standingNames }],
    ['STAGE', { stages: stageNames.filter((stage) => !answeredApart.includes(stage)) }],
    ['WINDOW', { validFrom: null, validTo: null }],
    ['DIRECTION', { direction: 'ANY' }],
    ['HOPS', { maxHops: 12 }],
  ]
  expect(relaxation?.kind).toBe(dropped.find(([, changes]) => helps(changes))?.[0])
  if (relaxation === null) return
  const { kind, question: looser } = relaxation
  for (const name of Object.keys(question) as (keyof PathQuestion)[])
    if (!loosened[kind].includes(name)) expect(looser[name]).toEqual(question[name])
  expect([relaxation.path]).toEqual(found(looser))

  if (kind === 'HOPS') expect(helps({ maxHops: looser.maxHops - 1 })).toBe(false)
  if (kind === 'STRENGTH') {
    const stricter = strengthNames[strengthNames.indexOf(looser.minStrength) - 1]
    expect(stricter && helps({ minStrength: stricter })).toBe(false)
  }
  if (kind === 'WINDOW') expect(windowOf(looser)).toEqual(smallestWindow(graph, question, helps))
  if (kind === 'STAGE')
    sameValues(
      'stages',
      stageNames.filter((stage) => !answeredApart.includes(stage)),
    )
  if (kind === 'STANDING') sameValues('standings', standingNames)

  /** The one that concedes least, if one is enough; else none that can be spared. */
  function sameValues(name: 'stages' | 'standings', all: readonly string[]): void {
    const asked: readonly string[] = question[name]
    const accepted: readonly string[] = looser[name]
    const without = (spared: string) => ({ [name]: accepted.filter((one) => one !== spared) })
    const enough = all
      .filter((one) => !asked.includes(one) && helps({ [name]: [...asked, one] }))
      .sort((a, b) => conceding.indexOf(a) - conceding.indexOf(b))
    const added = accepted.filter((one) => !asked.includes(one))
    if (enough.length > 0) expect(added).toEqual(enough.slice(0, 1))
    else for (const spared of added) expect(helps(without(spared))).toBe(false)
  }
}

const windowOf = ({ validFrom, validTo }: PathQuestion) => ({ validFrom, validTo })

/**
 * Only one bound moved, if that is enough: the one that moves by fewer days, the lower when they are equal; else the
 * lower dropped, and the upper moved as little as will do. Bounds move to days on which some claim ends or begins.
 */
function smallestWindow(
  { edges }: WholeGraph,
  question: PathQuestion,
  helps: (changes: Partial<PathQuestion>) => boolean,
): Pick<PathQuestion, 'validFrom' | 'validTo'> {
  const { validFrom, validTo } = windowOf(question)
  const ends = edges.flatMap(({ latest }) => (latest !== null && validFrom !== null ? latest : []))
  const begins = edges.flatMap(({ earliest }) => (earliest !== null && validTo !== null ? earliest : []))
  const [from, to] = [firstDay(validFrom ?? '0000'), lastDay(validTo ?? '9999')]
  const lower = ends
    .filter((day) => day < from)
    .sort((a, b) => b - a)
    .find((day) => helps({ validFrom: dateOf(day) }))
  const later = begins.filter((day) => day > to).sort((a, b) => a - b)
  const upper = later.find((day) => helps({ validTo: dateOf(day) }))
  const [down, up] = [daysBetween(lower, from), daysBetween(to, upper)]
  if (lower !== undefined && down <= up) return { validFrom: dateOf(lower), validTo }
  if (upper !== undefined) return { validFrom, validTo: dateOf(upper) }
  const both = later.find((day) => helps({ validFrom: null, validTo: dateOf(day) }))
  return { validFrom: null, validTo: both === undefined ? null : dateOf(both) }
}

const dateOf = (day: number) => String(day).replace(/^(....)(..)(..)$/, '$1-$2-$3')

const daysBetween = (first: number | undefined, last: number | undefined) =>
  first === undefined || last === undefined
    ? Number.POSITIVE_INFINITY
    : (Date.parse(dateOf(last)) - Date.parse(dateOf(first))) / 86_400_000
