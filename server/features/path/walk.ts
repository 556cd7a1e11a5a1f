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

/** What the search asks of a store; every filter of the question acts here, during the search. */
export interface Graph {
  nodes(ids: readonly string[]): Promise<Node[]>
  /** The entities that a set stands for, at most `limit` of them. */
  membersOf(set: EntitySet, limit: number): Promise<string[]>
  /**
   * Edges that pass the question's filters and leave (`out`) or reach (`in`) the given entities in walking order. In
   * questions that go both ways, all that pass and touch one of them, on either side, as they are: never turned round.
   */
  edges(ids: readonly string[], side: 'out' | 'in', question: ResolvedQuestion): Promise<Edge[]>
  /** Who published each of these documents. */
  publishers(documents: readonly string[]): Promise<ReadonlyMap<string, string>>
}
