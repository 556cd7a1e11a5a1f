import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '../../package-root.ts'
import { id } from '../record-parts.ts'
import { change } from './change.ts'
import type { SeedRevision } from './seed.ts'

const seedRevision = z.strictObject({
  /** Fixed, so that the seed graph has the same history everywhere. */
  time: z.iso.datetime({ precision: 3 }),
  actor: id,
  changes: z.array(change).min(1),
})

const bundled = join(packageRoot, 'seeds', 'revisions')

/** How many revisions the bundled graph has, without reading them. */
export const countSeedRevisions = async (folder = bundled): Promise<number> => (await seedFiles(folder)).length

/**
 * The revisions of the bundled graph, in the order of their file names.
 * @throws Error that names the file when it isn't a revision.
 */
export async function readSeedRevisions(folder = bundled): Promise<SeedRevision[]> {
  const files = await seedFiles(folder)
  return Promise.all(files.map((file) => readSeedRevision(join(folder, file))))
}

async function seedFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
}

async function readSeedRevision(file: string): Promise<SeedRevision> {
  const text = await readFile(file, 'utf8')
  try {
    return seedRevision.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${file} is not a seed revision: restore it from the repository.`, { cause })
  }
}
