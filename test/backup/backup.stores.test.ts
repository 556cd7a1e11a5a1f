import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHistory } from '../../server/backup/open-history.ts'
import { restoreBackup } from '../../server/backup/restore-backup.ts'
import { writeBackup } from '../../server/backup/write-backup.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { verifyGraph } from '../../server/features/verification/verify-graph.ts'
import { DocumentFiles } from '../../server/files/document-files.ts'
import { openStore } from '../../server/store/open-store.ts'
import { documentOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { embeddedStore, forEachStore } from '../support/stores.ts'

let root = ''
let backup = ''
let hash = ''
const files = () => new DocumentFiles(join(root, 'files'))

async function* one(bytes: Uint8Array) {
  yield bytes
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'filiere-backup-'))
  backup = join(root, 'whole.backup')
  const kept = await files().add(one(Buffer.from('<!doctype html><p>据该公司称')), {
    name: 'a.html',
    mediaType: 'text/html',
  })
  if (kept.text === null) throw new Error('a web page has a text')
  const { pages: _, ...text } = kept.text
  const place = await embeddedStore.place()
  const store = await openStore(place.config, () => undefined)
  for (const draft of richGraph) await appendRevision(store, draft)
  const capture = { sha256: kept.sha256, bytes: kept.bytes, stored: true, text }
  await appendRevision(store, {
    actor: 'coder',
    changes: [put('document', documentOf('kept', { publisher: 'ngo', capture }))],
  })
  hash = await canonicalGraphHash(store)
  // While the store is open, as by a server.
  const history = await openHistory(place.config)
  expect(await writeBackup(backup, history.head, history.revisions, files())).toEqual({
    revisions: richGraph.length + 1,
    files: 1,
    missing: [],
  })
  await store.close()
  await place.remove()
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('a backup that cannot be written leaves nothing', async () => {
  const nowhere = join(root, 'no-such-folder', 'x.backup')
  const none = (async function* () {})()
  await expect(
    writeBackup(nowhere, { number: 0, time: '', chainHash: '0'.repeat(64) }, none, files()),
  ).rejects.toMatchObject({
    code: 'FOLDER_UNWRITABLE',
  })
  expect((await readdir(root)).filter((name) => name.includes('.part'))).toEqual([])
})

forEachStore('restoring', (openEmptyStore) => {
  const restoredFiles = (name: string) => join(root, name)

  test('gives the same graph and files, and what is there already is not written twice', async () => {
    const store = await openEmptyStore()
    const folder = restoredFiles(store.engine)
    expect(await restoreBackup(backup, store, folder)).toEqual({ revisions: richGraph.length + 1, files: 1 })
    expect(await canonicalGraphHash(store)).toBe(hash)
    const verified = await verifyGraph(store, new DocumentFiles(folder), { rebuild: true })
    expect(verified).toMatchObject({ faults: [], files: 2, graphHash: hash })
    expect(await restoreBackup(backup, store, folder)).toMatchObject({ revisions: 0 })
  })

  test('refuses a store with another history, and leaves it as it was', async () => {
    const store = await openEmptyStore()
    await appendRevision(store, { actor: 'other', changes: [put('entity', { id: 'other', type: 'Vendor' })] })
    const head = await store.head()
    await expect(restoreBackup(backup, store, restoredFiles('refused'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await store.head()).toEqual(head)
    await expect(readdir(restoredFiles('refused'))).rejects.toThrow()
  })

  test('refuses what is damaged, cut short, changed or no backup, and writes nothing', async () => {
    const store = await openEmptyStore()
    const whole = await readFile(backup)
    const text = gunzipSync(whole).toString()
    const lines = text.split('\n')
    const flipped = Buffer.from(whole)
    flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1
    const broken: readonly Buffer[] = [
      Buffer.from('no backup'),
      Buffer.alloc(0),
      gzipSync('{"another":"thing"}\n'),
      gzipSync(text.replace('filiere-1', 'filiere-9')),
      whole.subarray(0, whole.length - 40),
      flipped,
      gzipSync(lines.slice(0, -2).join('\n')),
      gzipSync(lines.filter((_, index) => index !== 3).join('\n')),
      gzipSync(text.replace('"coder-é-1"', '"somebody"')),
      gzipSync(text.replace(/"content":"..../, '"content":"AAAA')),
      gzipSync(`${text}{"end":"${'0'.repeat(64)}"}\n`),
    ]
    for (const [index, bytes] of broken.entries()) {
      const path = join(root, 'broken.backup')
      await writeFile(path, bytes)
      await expect(restoreBackup(path, store, restoredFiles('broken')), String(index)).rejects.toMatchObject({
        code: 'BAD_INPUT',
      })
    }
    await expect(restoreBackup(join(root, 'none'), store, restoredFiles('broken'))).rejects.toMatchObject({
      message: expect.stringContaining('There is no file'),
    })
    expect((await store.head()).number).toBe(0)
    await expect(readdir(restoredFiles('broken'))).rejects.toThrow()
  })
})
