import { expect } from 'vitest'
import type { PathAnswer } from '../../server/features/path/answer.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import { namedOrBidStages } from '../../server/ontology/stages.ts'
import { oracle, type WholeGraph } from './oracle.ts'
import { reached } from './oracle-reach.ts'
import { sameRelaxation } from './same-relaxation.ts'

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
  if (answer.paths.length > 0) expect([answer.exploration, answer.relaxation]).toEqual([null, null])
  else {
    if (question.via.length === 0) expect(answer.exploration).toEqual({ ...reached(graph, question), partial: false })
    sameRelaxation(answer, graph, question, ties)
  }
}
