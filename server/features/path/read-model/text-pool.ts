import { growingBytes, growingIndexes } from './growing.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

let scratch = new Uint8Array(256)

/** UTF-8, good until the next call. Ids are ASCII, which needs no encoder. */
function utf8(text: string): Uint8Array {
  if (text.length > scratch.length) scratch = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return encoder.encode(text)
    scratch[i] = code
  }
  return scratch.subarray(0, text.length)
}

/** Short texts one after another as UTF-8, found by their number. */
export class TextPool {
  readonly #bytes = growingBytes()
  readonly #starts = growingIndexes()

  get length(): number {
    return this.#starts.length
  }

  add(text: string): number {
    return this.addBytes(utf8(text))
  }

  addBytes(bytes: Uint8Array): number {
    const index = this.#starts.push(this.#bytes.length)
    this.#bytes.append(bytes)
    return index
  }

  bytes(index: number): Uint8Array {
    const end = index + 1 < this.#starts.length ? this.#starts.array[index + 1] : this.#bytes.length
    return this.#bytes.array.subarray(this.#starts.array[index], end)
  }

  text(index: number): string {
    return decoder.decode(this.bytes(index))
  }

  trim(): void {
    this.#bytes.trim()
    this.#starts.trim()
  }

  get byteLength(): number {
    return this.#bytes.byteLength + this.#starts.byteLength
  }
}

/** Texts that are all different, found by their number and numbered by their text: a hash table over the pool. */
export class TextTable {
  readonly #pool = new TextPool()
  /** Number of the text + 1, or 0 where free; a power of two long, at most two thirds full. */
  #slots = new Uint32Array(16)

  get length(): number {
    return this.#pool.length
  }

  /** −1 when it isn't there. */
  indexOf(text: string): number {
    return (this.#slots[this.#slotOf(utf8(text))] ?? 0) - 1
  }

  add(text: string): number {
    const bytes = utf8(text)
    const slot = this.#slotOf(bytes)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    const index = this.#pool.addBytes(bytes)
    this.#slots[slot] = index + 1
    if (this.#pool.length * 3 > this.#slots.length * 2) this.#spread()
    return index
  }

  text(index: number): string {
    return this.#pool.text(index)
  }

  trim(): void {
    this.#pool.trim()
  }

  get byteLength(): number {
    return this.#pool.byteLength + this.#slots.byteLength
  }

  /** Where the text is, or the free place where it would be. */
  #slotOf(bytes: Uint8Array): number {
    const mask = this.#slots.length - 1
    for (let slot = hashOf(bytes) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] ?? 0
      if (known === 0 || equal(this.#pool.bytes(known - 1), bytes)) return slot
    }
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let index = 0; index < this.#pool.length; index++)
      this.#slots[this.#slotOf(this.#pool.bytes(index))] = index + 1
  }
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash ^ (hash >>> 15)
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
