import type { EntityType } from '../../ontology/entity-types.ts'
import type { Standing } from '../../ontology/evidence-terms.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import { documentsOf } from '../claim/derive-claim.ts'
import type { EntitySet, ResolvedQuestion } from './question.ts'

/** A claim as the search walks it: from upstream to downstream when it flows, from subject to object when not. */
export interface Edge {
  readonly claim: string
  readonly from: string
  readonly to: string
  readonly flows: boolean
  readonly predicate: Predicate
  readonly stage: Stage | null
  /** With the derived DISPUTED on top. */
  readonly standing: Standing
  /** 4 CORROBORATED … 0 UNASSESSED. */
  readonly strengthRank: number
  /** Earliest and latest day the claim may hold, as YYYYMMDD numbers; null: unknown, which is unbounded. */
  readonly earliest: number | null
  readonly latest: number | null
  /** Roots of the documents behind its counted supporting citations. */
  readonly roots: readonly string[]
  /** Their passages, as `document:start:end`. */
  readonly passages: readonly string[]
  /** Whether one of them is a primary document. */
  readonly primary: boolean
  /** Whether all of them are the coder's own knowledge. */
  readonly codersKnowledge: boolean
}

/** The documents whose passages claims cite, each once. */
export const documentsBehind = (edges: readonly Edge[]): string[] => documentsOf(edges.flatMap((edge) => edge.passages))

/** An entity as the search sees it. */
export interface Node {
  readonly id: string
  readonly type: EntityType
  readonly collective: boolean
}

/** An entity whose steps are asked for. */
export interface Asked {
  readonly id: string
  /** Steps at least so strong are known already. */
  readonly below: number
  /** Only steps that are structural, or that rest on one of these documents (and perhaps others); null: all. */
  readonly documents: readonly string[] | null
}

/** What leads on from some entities. */
export interface Onward {
  /** The entities it leads to. */
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/** Which way edges are asked for: those that leave an entity, that reach it, or both. */
export type Way = 'out' | 'in' | 'both'

export interface FromTo {
  readonly from: string
  readonly to: string
}

/** How far two entities are from each other. */
export interface Distances {
  /** By rank, how many steps at least so strong every chain between them has at the fewest; no entry: there is none. */
  readonly hops: ReadonlyMap<number, number>
  /** How many claims, passing or not, leave the one and reach the other. */
  readonly leaving: number
  readonly reaching: number
}

/** What the search asks of a store; every filter of the question acts here, during the search. */
export interface Graph {
  nodes(ids: readonly string[]): Promise<Node[]>
  /** The entities that a set stands for, at most `limit` of them. */
  membersOf(set: EntitySet, limit: number): Promise<string[]>
  /**
   * Steps to other entities of which some claim is at least `leastRank` strong and passes the question's filters: with
   * every claim that passes, as it is, never turned round. Of both ways, an edge may come twice.
   */
  onward(
    asked: readonly Asked[],
    way: Way,
    question: ResolvedQuestion,
    leastRank: number,
    signal: AbortSignal,
  ): Promise<Onward>
  /** Only of a graph that finds them out at once. */
  readonly distances?: (
    ends: FromTo,
    question: ResolvedQuestion,
    ranks: readonly number[],
    signal: AbortSignal,
  ) => Promise<Distances>
  /** Who published each of these documents. */
  publishers(documents: readonly string[]): Promise<ReadonlyMap<string, string>>
}
