import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { FiliereError } from '../../errors.ts'

/** What a file holds that is proposed: a list of changes, or those with the versions that they amend. */
const proposalFile = z.union([
  z.array(z.unknown()).transform((changes) => ({ changes, against: {} })),
  z.strictObject({ changes: z.array(z.unknown()), against: z.record(z.string(), z.int().nonnegative()).default({}) }),
])

export interface ProposalFile {
  readonly text: string
  readonly changes: readonly unknown[]
  readonly against: readonly { readonly record: string; readonly recordedIn: number }[]
}

/** Throws BAD_INPUT for what is no such file. */
export async function readProposalFile(path: string): Promise<ProposalFile> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new FiliereError('BAD_INPUT', `${path} cannot be read: check its name and its permissions.`, { cause })
  })
  const parsed = proposalFile.safeParse(parseJson(text))
  if (!parsed.success)
    throw new FiliereError(
      'BAD_INPUT',
      `${path} is no proposal: write a JSON list of changes, or {"changes": […], "against": {"claim:id": revision}}.`,
    )
  const { changes, against } = parsed.data
  return {
    text,
    changes,
    against: Object.entries(against).map(([record, recordedIn]) => ({ record, recordedIn })),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
