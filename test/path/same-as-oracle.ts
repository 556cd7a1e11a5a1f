import { expect } from 'vitest'
import type { PathAnswer } from '../../server/features/path/answer.ts'
import type { FoundPath } from '../../server/features/path/found-path.ts'
import { strengthNames } from '../../server/ontology/evidence-terms.ts'
import { namedOrBidStages } from '../../server/ontology/stages.ts'
import { type OraclePath, oracle } from './oracle.ts'
import type { Drawn } from './random-graph.ts'

export const found = (path: FoundPath) => ({
  entities: [...path.hops.map((hop) => hop.from), path.hops.at(-1)?.to],
  claims: path.hops.map((hop) => hop.claims),
  strength: path.strength,
  weakest: path.hops.findIndex((hop) => hop.strength === path.strength) + 1,
  weakestHop: path.weakestHop,
  inferred: path.inferredJunctions,
})

export const expected = (path: OraclePath) => {
  const ranks = path.hops.map((hop) => hop[0]?.strengthRank)
  return {
    entities: path.entities,
    claims: path.hops.map((hop) => hop.map((edge) => edge.claim)),
    strength: strengthNames[4 - path.strength],
    weakest: ranks.indexOf(path.strength) + 1,
    weakestHop: ranks.indexOf(path.strength) + 1,
    inferred: path.inferred,
  }
}

/** Expects an answer to be what writing down every chain gives. */
export function sameAsOracle(answer: PathAnswer, { nodes, edges, question }: Drawn, ties: number): void {
  const right = oracle(nodes, edges, question, ties)
  expect(answer.paths.map(found)).toEqual(right.paths.map(expected))
  const added = namedOrBidStages.filter((stage) => !question.stages.includes(stage))
  const named = added.length > 0 ? oracle(nodes, edges, question, ties, added) : { paths: [], ties: false }
  expect(answer.namedOrBid.map(found)).toEqual(named.paths.map(expected))
  expect(answer.cuts).toEqual(right.ties ? ['TIES'] : [])
  expect(answer.namedOrBidCuts).toEqual(named.ties ? ['TIES'] : [])
  expect(answer.partial).toBe(right.ties || named.ties)
}
