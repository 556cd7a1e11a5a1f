import { expect } from 'vitest'
import type { PathAnswer, Relaxation } from '../../server/features/path/answer.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { namedOrBidStages, stageNames } from '../../server/ontology/stages.ts'
import { oracle, type WholeGraph } from './oracle.ts'

/** Expects an answer to be what writing down every chain gives. */
export function sameAsOracle(answer: PathAnswer, graph: WholeGraph, question: PathQuestion, ties: number): void {
  const right = oracle(graph, question, ties)
  expect(answer.paths).toEqual(right.paths)
  const added = namedOrBidStages.filter((stage) => !question.stages.includes(stage))
  const named = added.length > 0 ? oracle(graph, question, ties, added) : { paths: [], tied: false }
  expect(answer.namedOrBid).toEqual(named.paths)
  expect(answer.cuts).toEqual(right.tied ? ['TIES'] : [])
  expect(answer.namedOrBidCuts).toEqual(named.tied ? ['TIES'] : [])
  expect(answer.partial).toBe(right.tied || named.tied)
  sameRelaxation(answer, graph, question, ties)
}

const loosened: Record<Relaxation['kind'], readonly (keyof PathQuestion)[]> = {
  STRENGTH: ['minStrength'],
  STANDING: ['standings'],
  STAGE: ['stages'],
  WINDOW: ['validFrom', 'validTo'],
  DIRECTION: ['direction'],
  HOPS: ['maxHops'],
}

/** Where there is no chain: the first filter that, loosened alone, gives one, as little as will do, with the best chain. */
function sameRelaxation(answer: PathAnswer, graph: WholeGraph, question: PathQuestion, ties: number): void {
  const { relaxation } = answer
  if (answer.paths.length > 0) {
    expect(relaxation).toBeNull()
    expect(answer.exploration).toBeNull()
    return
  }
  const found = (changes: Partial<PathQuestion>) => oracle(graph, { ...question, ...changes, k: 1 }, ties).paths
  const helps = (changes: Partial<PathQuestion>) => found(changes).length > 0
  const answeredApart =
    answer.namedOrBid.length > 0 ? namedOrBidStages.filter((stage) => !question.stages.includes(stage)) : []
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
  for (const list of ['stages', 'standings'] as const)
    for (const spared of looser[list].filter((one) => !(question[list] as readonly string[]).includes(one)))
      expect(helps({ [list]: looser[list].filter((one) => one !== spared) })).toBe(false)
}
