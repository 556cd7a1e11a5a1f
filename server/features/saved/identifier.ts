import { canonicalJson, sha256Hex } from '../revision/revision.ts'
import type { SavedContent } from './saved-path-record.ts'

/** Hexadecimal digits: 128 bits. */
const length = 32

/** What a saved path is cited by: the beginning of the SHA-256 of its content's canonical JSON (RFC 8785). */
export const identifierOf = (content: SavedContent): string => sha256Hex(canonicalJson(content)).slice(0, length)
