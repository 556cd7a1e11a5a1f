import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-history-'))
  await runHere(folder, 'search', 'axis')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('history', { timeout: 60_000 }, () => {
  test('tells what happened to an entity and to the claims that name it, in each language', async () => {
    const { code, answer } = await runHere(folder, 'history', 'entity:axis-communications')
    expect(code).toBe(0)
    expect(answer).toMatch(/^Revision \d+ · 2026-\d\d-\d\d \d\d:\d\d UTC · /)
    expect(answer).toContain('entity: added · axis-communications')
    expect((await runHere(folder, 'history', 'entity:axis-communications', '--lang', 'fr')).answer).toContain(
      'entité\u00a0: ajout',
    )
    expect((await runHere(folder, 'history', 'entity:axis-communications', '--lang', 'zh')).answer).toContain(
      '实体：新增',
    )
  })

  test('of the whole graph goes from page to page', async () => {
    const first = JSON.parse((await runHere(folder, 'history', '--first', '3', '--json')).answer)
    expect(first.revisions).toHaveLength(3)
    const rest = JSON.parse((await runHere(folder, 'history', '--after', first.endCursor, '--json')).answer)
    expect(rest.revisions[0].number).toBe(first.revisions[2].number - 1)
    expect(rest.revisions.at(-1)).toMatchObject({ number: 1, changeCount: expect.any(Number) })
  })

  test('of what never was says so, with exit code 3, and what is no record is refused', async () => {
    expect(await runHere(folder, 'history', 'claim:never')).toMatchObject({ code: 3, answer: '' })
    expect(await runHere(folder, 'history', 'axis')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('claim:'),
    })
  })

  test('undo and revert say what they recorded, and refuse what cannot be taken back', async () => {
    const { totalCount: last } = JSON.parse((await runHere(folder, 'history', '--first', '1', '--json')).answer)
    const undone = await runHere(folder, 'undo', String(last))
    expect(undone).toMatchObject({ code: 0, answer: `Revision ${last} is taken back by revision ${last + 1}.\n` })
    expect(await runHere(folder, 'undo', String(last))).toMatchObject({
      code: 1,
      notes: expect.stringContaining('changed again'),
    })
    const { revisions } = JSON.parse((await runHere(folder, 'history', '--first', '1', '--json')).answer)
    const { ref } = revisions[0].changes.find((change: { ref: string }) => change.ref.startsWith('claim:'))
    expect(await runHere(folder, 'revert', ref, '--to', String(last), '--json')).toMatchObject({ code: 0 })
    expect(await runHere(folder, 'revert', ref, '--to', String(last))).toMatchObject({ code: 2 })
    expect(await runHere(folder, 'revert', ref)).toMatchObject({ code: 2, notes: expect.stringContaining('--to N') })
    expect(await runHere(folder, 'undo', 'none')).toMatchObject({
      code: 2,
      notes: expect.stringContaining('REVISION "none"'),
    })
  })
})
