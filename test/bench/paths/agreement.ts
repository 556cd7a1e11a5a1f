import type { PathAnswer } from '../../../server/features/path/answer.ts'
import type { FirstRound } from './contest.ts'

/**
 * In what the contenders contradict each other, or null. Both stores give the same answer; Neo4j's shortest chain is
 * one of ours where ours are all there are, and never longer than one of them; nothing is shorter than the floor.
 */
export function disagreement({ question, embedded, neo4j, raw, distance }: FirstRound): string | null {
  const ours = shortestOf(embedded)
  if (neo4j !== null && !embedded.partial && !neo4j.partial && chains(embedded) !== chains(neo4j))
    return 'the two stores answer differently'
  if (ours !== null && (distance === null || ours < distance))
    return `a chain of ${ours} hops is shorter than the floor, ${distance}`
  if (raw === null || embedded.cuts.length > 0) return null
  const shortest = raw.length === 0 ? null : Math.min(...raw.map(({ claims }) => claims.length))
  const all = embedded.paths.length < question.k
  if (all ? shortest !== ours : shortest === null || ours === null || shortest > ours)
    return `the shortest of our chains has ${ours} hops, the shortest in Neo4j ${shortest}`
  return null
}

const shortestOf = ({ paths }: PathAnswer): number | null =>
  paths.length === 0 ? null : Math.min(...paths.map(({ hops }) => hops.length))

const chains = ({ paths }: PathAnswer): string => JSON.stringify(paths)
