import type { Edge } from '../walk.ts'
import { growingBytes, growingIndexes } from './growing.ts'
import { TextTable } from './text-pool.ts'

/** A place in a document, by number of the document. */
export interface PassagePlace {
  readonly document: number
  readonly start: number
  readonly end: number
}

/**
 * Roots and passages behind each claim, as numbers of seven bits a byte, the lowest first: how many roots, each of
 * them, how many passages, and of each its document, start and length. A document's number is the same as root.
 */
export class Evidence {
  readonly #bytes = growingBytes()
  readonly #starts = growingIndexes()
  readonly #documents = new TextTable()
  #at = 0

  add(roots: Edge['roots'], passages: Edge['passages']): void {
    this.#starts.push(this.#bytes.length)
    this.#write(roots.length)
    for (const root of roots) this.#write(this.#documents.add(root))
    this.#write(passages.length)
    for (const passage of passages) {
      const [document = '', start, end] = passage.split(':')
      this.#write(this.#documents.add(document))
      this.#write(Number(start))
      this.#write(Number(end) - Number(start))
    }
  }

  eachRoot(index: number, found: (root: number) => void): void {
    this.#at = this.#starts.array[index] ?? 0
    for (let left = this.#read(); left > 0; left--) found(this.#read())
  }

  document(number: number): string {
    return this.#documents.text(number)
  }

  passages(index: number): PassagePlace[] {
    this.eachRoot(index, () => undefined)
    const places: PassagePlace[] = []
    for (let left = this.#read(); left > 0; left--) {
      const [document, start, length] = [this.#read(), this.#read(), this.#read()]
      places.push({ document, start, end: start + length })
    }
    return places
  }

  /** Whether a passage lies in one of the documents. */
  restsOn(index: number, documents: ReadonlySet<number>): boolean {
    this.#at = this.#starts.array[index] ?? 0
    for (let left = this.#read(); left > 0; left--) this.#read()
    for (let left = this.#read(); left > 0; left--) {
      if (documents.has(this.#read())) return true
      this.#read()
      this.#read()
    }
    return false
  }

  texts(index: number): Pick<Edge, 'roots' | 'passages'> {
    const roots: string[] = []
    this.eachRoot(index, (root) => roots.push(this.#documents.text(root)))
    const passages = this.passages(index).map((p) => `${this.#documents.text(p.document)}:${p.start}:${p.end}`)
    return { roots, passages }
  }

  get byteLength(): number {
    return this.#bytes.byteLength + this.#starts.byteLength + this.#documents.byteLength
  }

  trim(): void {
    this.#bytes.trim()
    this.#starts.trim()
    this.#documents.trim()
  }

  #write(value: number): void {
    let rest = value
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest & 0x7f) | 0x80)
    this.#bytes.push(rest)
  }

  #read(): number {
    const { array } = this.#bytes
    let value = 0
    for (let unit = 1; ; unit *= 0x80) {
      const byte = array[this.#at] ?? 0
      this.#at += 1
      value += (byte & 0x7f) * unit
      if (byte <= 0x7f) return value
    }
  }
}
