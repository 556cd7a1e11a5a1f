import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from './terminal.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'filiere-backup-command-'))
  await runHere(join(root, 'first'), 'search', 'axis')
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('backup and restore', { timeout: 60_000 }, () => {
  test('carry the graph and its files from folder to folder, and verify finds all in order there', async () => {
    const file = join(root, 'filiere.backup')
    const before = JSON.parse((await runHere(join(root, 'first'), 'verify', '--rebuild', '--json')).answer)
    expect(await runHere(join(root, 'first'), 'backup', file)).toMatchObject({ code: 0, notes: '' })
    expect(await runHere(join(root, 'second'), 'restore', file)).toMatchObject({ code: 0 })
    const after = await runHere(join(root, 'second'), 'verify', '--rebuild', '--json')
    expect(after.code).toBe(0)
    expect(JSON.parse(after.answer)).toEqual(before)
  })

  test('refuse an empty folder, a folder with another graph, and what is no backup', async () => {
    const file = join(root, 'none.backup')
    expect(await runHere(join(root, 'third'), 'backup', file)).toMatchObject({ code: 2 })
    expect(await runHere(join(root, 'fourth'), 'restore', 'package.json')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('package.json cannot be restored as a backup'),
    })
    expect(await runHere(join(root, 'fourth'), 'restore')).toMatchObject({ code: 2 })
  })
})
