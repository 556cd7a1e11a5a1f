import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { FiliereError } from '../errors.ts'

/** Where a running server is, for commands on the same machine; only the owner of the data folder can read it. */
const announcement = z.object({
  /** Such as `http://127.0.0.1:8080`. */
  address: z.url({ protocol: /^http$/ }),
  /** The Bearer token that this server knows. */
  token: z.string().min(1),
  pid: z.int().positive(),
})

export type Announcement = z.infer<typeof announcement>

const fileIn = (folder: string): string => join(folder, 'server.json')

/** Readers see the whole file or none. Throws FOLDER_UNWRITABLE. */
export async function announce(folder: string, content: Announcement): Promise<void> {
  const file = fileIn(folder)
  const draft = `${file}.${content.pid}`
  try {
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
    // The mode above is for a new file only; an older draft of the same process number may be there.
    await chmod(draft, 0o600)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new FiliereError('FOLDER_UNWRITABLE', `The file ${file} cannot be written: check its permissions.`, {
      cause: error,
    })
  }
}

/** Takes an announcement back, unless another server has announced itself since. */
export async function withdraw(folder: string, { token }: Announcement): Promise<void> {
  if ((await readAnnouncement(folder))?.token === token) await rm(fileIn(folder), { force: true })
}

/** What the last server announced; null when there is nothing legible or its process is gone. */
export async function readAnnouncement(folder: string): Promise<Announcement | null> {
  try {
    const found = announcement.safeParse(JSON.parse(await readFile(fileIn(folder), 'utf8')))
    return found.success && isAlive(found.data.pid) ? found.data : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process of another user may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
