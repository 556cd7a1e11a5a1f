import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Change } from './change.ts'

/**
 * The only way anything is written. `payload` is the canonical JSON (RFC 8785) of the changes, or null when a later
 * revision erased it; `payloadHash` its SHA-256; `chainHash` SHA-256 over the payload hash, the predecessor's chain
 * hash and the number, time and actor, so that none of them can be changed unseen.
 */
export interface Revision {
  readonly number: number
  /** UTC, ISO 8601 with milliseconds; never before its predecessor's. */
  readonly time: string
  readonly actor: string
  readonly payload: string | null
  readonly payloadHash: string
  readonly chainHash: string
}

export const genesis = { number: 0, time: '0001-01-01T00:00:00.000Z', chainHash: '0'.repeat(64) } as const

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('this value has no JSON')
  return text
}

export function chainHashOf(predecessor: string, revision: Omit<Revision, 'payload' | 'chainHash'>): string {
  const { number, time, actor, payloadHash } = revision
  return sha256Hex(canonicalJson({ actor, number, payloadHash, predecessor, time }))
}

/** The revision after `head`. A clock that went back does not make a revision older than its predecessor. */
export function nextRevision(
  head: { readonly number: number; readonly time: string; readonly chainHash: string },
  draft: { readonly time: string; readonly actor: string; readonly changes: readonly Change[] },
): Revision {
  const payload = canonicalJson(draft.changes)
  const late = draft.time < head.time
  const unchained = {
    number: head.number + 1,
    time: late ? head.time : draft.time,
    actor: draft.actor,
    payloadHash: sha256Hex(payload),
  }
  return { ...unchained, payload, chainHash: chainHashOf(head.chainHash, unchained) }
}

export function changesOf(revision: Revision): readonly Change[] {
  return revision.payload === null ? [] : (JSON.parse(revision.payload) as Change[])
}

/** How the payload of every erasing revision begins, and of no other: canonical JSON sorts the keys. */
export const erasingPayload = '[{"op":"erase",'

/** How the payload of every revision that saves a path begins, and of no other: a saved path stands alone in its own. */
export const savingPayload = '[{"kind":"savedPath","op":"put",'

/** The number of the revision that this one erases, or null. */
export function erasedBy(revision: Pick<Revision, 'payload'>): number | null {
  if (!revision.payload?.startsWith(erasingPayload)) return null
  const [erase] = JSON.parse(revision.payload) as Change[]
  return erase?.op === 'erase' ? erase.revision : null
}
