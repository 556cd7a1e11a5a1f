import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { compiled, start } from './program.ts'
import { replay } from './replay.ts'

/** More of them before a release: `FILIERE_KILLS=300 npx vitest run test/store/kill.test.ts`. */
const kills = Number(process.env.FILIERE_KILLS ?? 30)

test(`every acknowledged revision is there after kill -9 at ${kills} random moments`, {
  timeout: kills * 60_000,
}, async () => {
  const program = await compiled('write-until-killed')
  const root = await mkdtemp(join(tmpdir(), 'filiere-kill-'))
  const options = { folder: join(root, 'data'), project: projectRevision, note: () => undefined }
  const copy = await EmbeddedStore.open({ ...options, folder: join(root, 'copy') })
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const writer = start(program, options.folder)
    // Mostly in the stream of writes, at its start or some writes in, now and then while the store is still opening.
    if (kill % 6 !== 5) await writer.printed(1 + (kill % 4))
    const moment = Math.random() * 250
    await sleep(moment)
    writer.child.kill('SIGKILL')
    await writer.ended

    const [, ...lines] = writer.lines()
    const store = await EmbeddedStore.open(options)
    const head = await store.head()
    acknowledged += lines.length
    expect(head.number, `after kill ${kill}, ${moment} ms in`).toBeGreaterThanOrEqual(acknowledged)
    const revisions = await replay(store, copy)
    for (const line of lines) {
      const [number, chainHash] = line.split(' ')
      expect(revisions.get(Number(number))?.chainHash, `revision ${number}`).toBe(chainHash)
    }
    expect(await canonicalGraphHash(store)).toBe(await canonicalGraphHash(copy))
    // What was written but not acknowledged may be there or not; from now on it is either.
    acknowledged = head.number
    await store.close()
  }
  // How many fit between two kills is up to the disk; that some did is what makes the rest a test.
  expect(acknowledged).toBeGreaterThanOrEqual(Math.floor(kills / 2))
  await copy.close()
  await rm(root, { recursive: true })
})
