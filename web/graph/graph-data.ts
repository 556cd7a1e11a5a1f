import type { Flows } from '../../server/features/words/arrow.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import type { Standing, Strength } from '../../server/ontology/evidence-terms.ts'
import type { Predicate, Qualifier } from '../../server/ontology/predicates.ts'
import type { Stage } from '../../server/ontology/stages.ts'

/** What the canvas, the outline and the table show: plain data, made once from the API's answers. */

export interface EntityData {
  readonly id: string
  readonly type: EntityType
  /** A kind of the ontology, such as `PUBLIC_SECURITY`; null where none is known. */
  readonly kind: string | null
  /** In the page's language. */
  readonly label: string
  /** Whether only the coder gives it. */
  readonly labelFromCoder: boolean
  /** In its original script, when that is not already the label. */
  readonly originalName: string | null
  readonly originalNameFromCoder: boolean
  /** How many other entities claims join it to, shown or not. */
  readonly neighbourCount: number
  /** A party that the source doesn't name. */
  readonly collective: boolean
}

export interface ClaimData {
  readonly id: string
  readonly predicate: Predicate
  readonly stage: Stage | null
  readonly qualifier: Qualifier | null
  readonly standing: Standing
  readonly strength: Strength
  /** Whether the claim denies what its predicate says; a denial never makes a hop. */
  readonly denial: boolean
  /** From the first of the two entities (`from`, `center`) to the second (`to`, `node`). */
  readonly flows: Flows
  /** Whether the subject of the claim is the first of the two entities: the way its predicate is read. */
  readonly readsForward: boolean
}

export interface HopData {
  readonly from: EntityData
  readonly to: EntityData
  /** Strongest first, never empty; parallel claims stay apart. */
  readonly claims: readonly ClaimData[]
  readonly strength: Strength
  /** Whether only the organisation at `to` is shared with the next hop, the goods not shown to be the same. */
  readonly inferredAfter: boolean
}

export interface PathData {
  readonly hops: readonly HopData[]
  readonly strength: Strength
}

export interface NeighbourhoodData {
  readonly center: EntityData
  readonly edges: readonly { readonly node: EntityData; readonly claims: readonly ClaimData[] }[]
  /** All neighbours, those of `edges` included. */
  readonly totalCount: number
}

/** A step of a chain; both count from 0. */
export interface HopRef {
  readonly path: number
  readonly hop: number
}

/** What is chosen on the page: at most one thing. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: string }
  | ({ readonly kind: 'hop' } & HopRef)
  | { readonly kind: 'claims'; readonly from: string; readonly to: string }

export interface GraphViewProps {
  readonly paths: readonly PathData[]
  /** Index of the chain in front; the others are dimmed. */
  readonly chosen: number
  /** Whether the chains are shown over each other: then each is in front, with a ribbon of its own (see `chainMarks`). */
  readonly compared?: boolean
  /** The neighbourhoods expanded so far, in the order in which they were opened. */
  readonly neighbours: readonly NeighbourhoodData[]
  readonly selection: Selection | null
  onSelect(selection: Selection | null): void
  /** Asks which neighbours to show. */
  onExpand(entityId: string): void
  onCollapse(entityId: string): void
  /** The entities that the question names as its ends. */
  readonly ends: readonly string[]
  onSetEnd(end: 'from' | 'to', entityId: string): void
  /** Asks the question again with every chain through it. */
  onPass(entityId: string): void
  /** Asks the question again with no chain through it. */
  onLeaveOut(entityId: string): void
  /** Whether a question can leave the step out besides what it leaves out already. */
  canLeaveOutHop(hop: HopRef): boolean
  /** Asks the question again with no chain that takes this step. */
  onLeaveOutHop(hop: HopRef): void
  onOpenPage(entityId: string): void
  readonly language: 'en' | 'fr' | 'zh'
  readonly theme: 'light' | 'dark'
  /** How much of the canvas's right side a panel lies over, in CSS pixels. */
  readonly covered: number
}
