import type { FilterParams } from '../edge-filter.ts'
import type { PathQuestion } from '../question.ts'
import type { EdgeColumns } from '../read-model/edge-columns.ts'
import { decisiveBits, hasDays, unpackAttributes } from '../read-model/packed-edge.ts'

/** The claims of a model that pass the filters of one question, as of its revision. */
export class PassingClaims {
  readonly #edges: EdgeColumns
  readonly #filter: FilterParams
  readonly #revision: number
  readonly #excluded: ReadonlySet<string>
  /** By the bits that decide alone: 0 not asked yet, 1 passes, 2 does not. */
  readonly #verdicts = new Uint8Array(1 << decisiveBits)

  constructor(
    edges: EdgeColumns,
    filter: FilterParams,
    { revision, excludeClaims }: Pick<PathQuestion, 'revision' | 'excludeClaims'>,
  ) {
    this.#edges = edges
    this.#filter = filter
    this.#revision = revision
    this.#excluded = new Set(excludeClaims)
  }

  has(edge: number): boolean {
    if (!this.#edges.isCurrent(edge, this.#revision)) return false
    const attributes = this.#edges.attributes.array[edge] ?? 0
    const bits = attributes & ((1 << decisiveBits) - 1)
    const known = this.#verdicts[bits] ?? 0
    if ((known > 0 ? known : this.#judge(bits)) === 2) return false
    const { windowFrom, windowTo } = this.#filter
    if ((windowFrom !== null || windowTo !== null) && hasDays(attributes))
      if (!this.#edges.overlaps(edge, windowFrom, windowTo)) return false
    return this.#excluded.size === 0 || !this.#excluded.has(this.#edges.claim(edge))
  }

  #judge(bits: number): number {
    const { flows, predicate, stage, standing, strengthRank } = unpackAttributes(bits)
    const filter = this.#filter
    const passes =
      (flows || filter.bothWays) &&
      filter.predicates.includes(predicate) &&
      (stage === null || filter.stages.includes(stage)) &&
      filter.standings.includes(standing) &&
      strengthRank >= filter.minStrengthRank
    this.#verdicts[bits] = passes ? 1 : 2
    return passes ? 1 : 2
  }
}
