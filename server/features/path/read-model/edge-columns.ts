import type { Edge } from '../walk.ts'
import { Evidence, type PassagePlace } from './evidence.ts'
import { growingIndexes, growingNumbers } from './growing.ts'
import { packAttributes, unpackAttributes } from './packed-edge.ts'
import { TextPool } from './text-pool.ts'

/** No day given; days are YYYYMMDD. */
const noDay = 0

/**
 * What is known of each version of each claim that can be walked, by number, in columns. Versions are never forgotten:
 * a graph of the past is those that were recorded by then and not replaced.
 */
export class EdgeColumns {
  readonly attributes = growingIndexes()
  /** The entity that each leads from. */
  readonly sources = growingIndexes()
  readonly recordedIn = growingIndexes()
  /** The revision that replaced it; 0: none has. */
  readonly replacedIn = growingIndexes()
  /** Periods are few: each is kept once. */
  readonly #periods = growingIndexes()
  readonly #earliest = growingNumbers()
  readonly #latest = growingNumbers()
  readonly #periodNumbers = new Map<string, number>()
  readonly #claims = new TextPool()
  readonly #evidence = new Evidence()

  get length(): number {
    return this.attributes.length
  }

  /** `replacedIn`: 0 as long as none has replaced it. */
  add(edge: Omit<Edge, 'from' | 'to'>, source: number, recordedIn: number, replacedIn: number): number {
    this.sources.push(source)
    this.recordedIn.push(recordedIn)
    this.replacedIn.push(replacedIn)
    this.#periods.push(this.#periodOf(edge.earliest ?? noDay, edge.latest ?? noDay))
    this.#claims.add(edge.claim)
    this.#evidence.add(edge.roots, edge.passages)
    return this.attributes.push(packAttributes(edge))
  }

  /** Whether the version holds as of a revision. */
  isCurrent(index: number, revision: number): boolean {
    const replacedIn = this.replacedIn.array[index] ?? 0
    return (this.recordedIn.array[index] ?? 0) <= revision && (replacedIn === 0 || replacedIn > revision)
  }

  claim(index: number): string {
    return this.#claims.text(index)
  }

  /** Whether the claim may hold within a window of days; null: unbounded. */
  overlaps(index: number, first: number | null, last: number | null): boolean {
    const period = this.#periods.array[index] ?? 0
    const [earliest, latest] = [this.#earliest.array[period] ?? noDay, this.#latest.array[period] ?? noDay]
    return (
      (first === null || latest === noDay || latest >= first) &&
      (last === null || earliest === noDay || earliest <= last)
    )
  }

  days(index: number): Pick<Edge, 'earliest' | 'latest'> {
    const period = this.#periods.array[index] ?? 0
    return { earliest: this.#earliest.array[period] || null, latest: this.#latest.array[period] || null }
  }

  eachRoot(index: number, found: (root: number) => void): void {
    this.#evidence.eachRoot(index, found)
  }

  /** The id of a document by its number, as in passages and roots. */
  document(number: number): string {
    return this.#evidence.document(number)
  }

  passages(index: number): PassagePlace[] {
    return this.#evidence.passages(index)
  }

  /** Whether a passage of the claim lies in one of the documents. */
  restsOn(index: number, documents: ReadonlySet<number>): boolean {
    return this.#evidence.restsOn(index, documents)
  }

  edge(index: number, from: string, to: string): Edge {
    return {
      claim: this.claim(index),
      from,
      to,
      ...unpackAttributes(this.attributes.array[index] ?? 0),
      ...this.days(index),
      ...this.#evidence.texts(index),
    }
  }

  get byteLength(): number {
    const parts = [
      this.attributes,
      this.sources,
      this.recordedIn,
      this.replacedIn,
      this.#periods,
      this.#earliest,
      this.#latest,
      this.#claims,
      this.#evidence,
    ]
    return parts.reduce((sum, part) => sum + part.byteLength, 0)
  }

  /** Gives back the room that lies idle. */
  trim(): void {
    for (const part of [this.attributes, this.sources, this.recordedIn, this.replacedIn, this.#periods]) part.trim()
    this.#claims.trim()
    this.#evidence.trim()
  }

  #periodOf(earliest: number, latest: number): number {
    const key = `${earliest}/${latest}`
    const known = this.#periodNumbers.get(key)
    if (known !== undefined) return known
    this.#earliest.push(earliest)
    const made = this.#latest.push(latest)
    this.#periodNumbers.set(key, made)
    return made
  }
}
