import { z } from 'zod'
import { sha256 } from '../features/record-parts.ts'

/** Counted up when what a backup holds changes its shape. */
export const backupFormat = 'filiere-1'

/** One line of a backup: how it begins, then every revision, then every file, then the hash of all before. */
export const backupLine = z.union([
  z.strictObject({
    backup: z.string(),
    head: z.strictObject({ number: z.int().nonnegative(), chainHash: sha256 }),
  }),
  z.strictObject({
    revision: z.strictObject({
      number: z.int().positive(),
      time: z.string(),
      actor: z.string(),
      payload: z.string().nullable(),
      payloadHash: sha256,
      chainHash: sha256,
    }),
  }),
  /** `facts`: what is kept beside a document's file, as JSON; null for a text. */
  z.strictObject({ file: sha256, facts: z.string().nullable(), content: z.base64() }),
  z.strictObject({ end: sha256 }),
])

export type BackupLine = z.infer<typeof backupLine>
