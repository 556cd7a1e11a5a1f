type Numbers = Uint8Array | Uint32Array | Int32Array

/** Numbers of one kind without an end: room is made by a quarter more, so that little lies idle. */
class Growing<T extends Numbers> {
  /** At least `length` long; replaced when it grows, so never kept by others. */
  array: T
  length = 0
  readonly #make: (length: number) => T

  constructor(make: (length: number) => T, capacity = 16) {
    this.#make = make
    this.array = make(capacity)
  }

  push(value: number): number {
    this.reserve(1)
    this.array[this.length] = value
    this.length += 1
    return this.length - 1
  }

  append(values: ArrayLike<number>): void {
    this.reserve(values.length)
    this.array.set(values, this.length)
    this.length += values.length
  }

  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.array.length) return
    const larger = this.#make(Math.max(needed, Math.ceil(this.array.length * 1.25), 16))
    larger.set(this.array.subarray(0, this.length))
    this.array = larger
  }

  /** Gives back the room that lies idle. */
  trim(): void {
    if (this.length < this.array.length) this.array = this.array.slice(0, this.length) as T
  }

  get byteLength(): number {
    return this.array.byteLength
  }
}

export const growingBytes = () => new Growing((length) => new Uint8Array(length))
export const growingIndexes = () => new Growing((length) => new Uint32Array(length))
export const growingNumbers = () => new Growing((length) => new Int32Array(length))
