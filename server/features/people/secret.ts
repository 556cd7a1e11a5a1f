import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Something that only who was given it can show. What is kept tells whether it is the one, and not what it is. */
export interface Secret {
  /** Names it without showing it. */
  readonly id: string
  /** To be given away once: `id.` and 256 random bits. */
  readonly text: string
  /** What is kept: SHA-256, in hexadecimal. */
  readonly hash: string
}

export function newSecret(): Secret {
  const id = randomBytes(9).toString('base64url')
  const text = `${id}.${randomBytes(32).toString('base64url')}`
  return { id, text, hash: hashOf(text) }
}

/** The id in a secret's text; null for a text that is none. */
export const secretId = (text: string): string | null => /^([\w-]{12})\.[\w-]{43}$/.exec(text)?.[1] ?? null

/** In constant time. */
export const isSecret = (text: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(text), 'hex'), Buffer.from(hash, 'hex'))

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
