import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes: @noble/hashes everywhere, or a faster one where the platform has it. */
export type Digest = (bytes: Uint8Array) => Uint8Array

/** A text as UTF-8 with the byte at which each code point starts, so that a window is a view and not a copy. */
export interface EncodedText {
  readonly bytes: Uint8Array
  /** One more entry than there are code points: the last is the length in bytes. */
  readonly offsets: Uint32Array
}

const bytesIn = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4

export function encodeText(text: string): EncodedText {
  const offsets = new Uint32Array(text.length + 1)
  let length = 0
  for (const character of text) {
    const next = (offsets[length] ?? 0) + bytesIn(character.codePointAt(0) ?? 0)
    offsets[++length] = next
  }
  return { bytes: utf8ToBytes(text), offsets: offsets.subarray(0, length + 1) }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, i) => byte === b[i])

/** Whether the window of `length` code points from `start` has this hash. */
export function windowHasHash(text: EncodedText, start: number, length: number, hash: string, digest: Digest): boolean {
  if (length < 1 || start < 0 || start + length >= text.offsets.length) return false
  const window = text.bytes.subarray(text.offsets[start], text.offsets[start + length])
  return same(digest(window), hexToBytes(hash))
}

/** Starts of all windows of `length` code points with this hash, in order; they may overlap. */
export function windowsWithHash(text: EncodedText, length: number, hash: string, digest: Digest): number[] {
  const target = hexToBytes(hash)
  const found: number[] = []
  if (length < 1) return found
  const { bytes, offsets } = text
  for (let start = 0; start + length < offsets.length; start++) {
    if (same(digest(bytes.subarray(offsets[start], offsets[start + length])), target)) found.push(start)
  }
  return found
}
