import type { Strength } from '../../ontology/evidence-terms.ts'
import type { PathAnswer } from './answer.ts'
import { asksForPairs } from './question.ts'

/** The chains of an answer whose ends include a set, as a table: each is the best of its pair. */
export interface PairTable {
  /** What kept pairs with a chain out of it: nothing, the number of chains asked for, or a limit of the search. */
  readonly missing: 'none' | 'paths' | 'limit'
  /** Rows and columns: the sources and targets with a chain, those with the best one first. */
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** How many sources and targets have no chain in it. */
  readonly sourcesWithout: number
  readonly targetsWithout: number
  /** Best chain first. */
  readonly cells: readonly Pair[]
}

export interface Pair {
  readonly from: string
  readonly to: string
  /** The place of their chain among the answer's. */
  readonly path: number
  readonly strength: Strength
  readonly hops: number
  readonly inferred: boolean
}

/** Null where no end of the question is a set. */
export function pairTable({ question, from, to, paths, cuts }: PathAnswer): PairTable | null {
  if (!asksForPairs(question)) return null
  const cells = paths.map(
    ({ hops, strength, inferredJunctions }, path): Pair => ({
      from: hops[0]?.from ?? '',
      to: hops.at(-1)?.to ?? '',
      path,
      strength,
      hops: hops.length,
      inferred: inferredJunctions.length > 0,
    }),
  )
  const full = paths.length === question.k
  const sources = [...new Set(cells.map((cell) => cell.from))]
  const targets = [...new Set(cells.map((cell) => cell.to))]
  return {
    missing: cuts.length > 0 ? 'limit' : full && paths.length < pairsOf(from, to) ? 'paths' : 'none',
    sources,
    targets,
    sourcesWithout: from.length - sources.length,
    targetsWithout: to.length - targets.length,
    cells,
  }
}

/** How many pairs of two different entities there are. */
function pairsOf(from: readonly string[], to: readonly string[]): number {
  const targets = new Set(to)
  return from.length * to.length - from.filter((id) => targets.has(id)).length
}
