import type { Edge } from '../walk.ts'
import { Evidence, type PassagePlace } from './evidence.ts'
import { growingIndexes, growingNumbers } from './growing.ts'
import { packAttributes, unpackAttributes } from './packed-edge.ts'
import { TextPool } from './text-pool.ts'

/** No day given; days are YYYYMMDD. */
const noDay = 0

/**
 * What is known of each version of each claim that can be walked, by number, in columns. Versions are numbered in the
 * order of the revisions that recorded them, and never forgotten: a graph of the past is a number of first versions,
 * without those that were replaced by then.
 */
export class EdgeColumns {
  readonly attributes = growingIndexes()
  /** The entity that each leads from. */
  readonly sources = growingIndexes()
  /** The revision that replaced it; 0: none has. */
  readonly replacedIn = growingIndexes()
  /** Periods are few: each is kept once. */
  readonly #periods = growingIndexes()
  readonly #earliest = growingNumbers()
  readonly #latest = growingNumbers()
  readonly #periodNumbers = new Map<string, number>()
  readonly #claims = new TextPool()
  readonly #evidence = new Evidence()
  /** The revisions that recorded something, and the first version that each did. */
  readonly #revisions = growingIndexes()
  readonly #firsts = growingIndexes()

  get length(): number {
    return this.attributes.length
  }

  /** Throws a `RangeError` for a revision before the newest: versions come in the order of their revisions. */
  add(edge: Omit<Edge, 'from' | 'to'>, source: number, recordedIn: number): number {
    const newest = this.#revisions.array[this.#revisions.length - 1] ?? 0
    if (recordedIn < newest) throw new RangeError(`revision ${recordedIn} comes after revision ${newest}`)
    if (recordedIn > newest || this.#revisions.length === 0) {
      this.#revisions.push(recordedIn)
      this.#firsts.push(this.length)
    }
    this.sources.push(source)
    this.replacedIn.push(0)
    this.#periods.push(this.#periodOf(edge.earliest ?? noDay, edge.latest ?? noDay))
    this.#claims.add(edge.claim)
    this.#evidence.add(edge.roots, edge.passages)
    return this.attributes.push(packAttributes(edge))
  }

  /** How many versions there were as of a revision: those with smaller numbers. */
  lengthAsOf(revision: number): number {
    let [low, high] = [0, this.#revisions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#revisions.array[middle] ?? 0) <= revision) low = middle + 1
      else high = middle
    }
    return low < this.#revisions.length ? (this.#firsts.array[low] ?? 0) : this.length
  }

  claim(index: number): string {
    return this.#claims.text(index)
  }

  /** Whether the claim may hold within a window of days; null: unbounded. */
  overlaps(index: number, first: number | null, last: number | null): boolean {
    const { earliest, latest } = this.days(index)
    return (
      (first === null || latest === null || latest >= first) && (last === null || earliest === null || earliest <= last)
    )
  }

  days(index: number): Pick<Edge, 'earliest' | 'latest'> {
    const period = this.#periods.array[index] ?? 0
    return { earliest: this.#earliest.array[period] || null, latest: this.#latest.array[period] || null }
  }

  eachRoot(index: number, found: (root: number) => void): void {
    this.#evidence.eachRoot(index, found)
  }

  passages(index: number): PassagePlace[] {
    return this.#evidence.passages(index)
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
      this.replacedIn,
      this.#periods,
      this.#earliest,
      this.#latest,
      this.#claims,
      this.#evidence,
      this.#revisions,
      this.#firsts,
    ]
    return parts.reduce((sum, part) => sum + part.byteLength, 0)
  }

  /** Gives back the room that lies idle. */
  trim(): void {
    for (const part of [this.attributes, this.sources, this.replacedIn, this.#periods]) part.trim()
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
