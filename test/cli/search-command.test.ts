import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-search-'))
  await runHere(folder, 'search', 'axis')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('search', { timeout: 60_000 }, () => {
  test.each([
    ['AXIS', 'axis-communications'],
    ['tianwang', 'skynet'],
    ['天網', 'skynet'],
    ['noldus information', 'noldus-information-technology'],
  ])('finds %s', async (text, id) => {
    const { code, answer } = await runHere(folder, 'search', text)
    expect(code).toBe(0)
    expect(answer.split('\n').map((line) => line.split(' ')[0])).toContain(id)
  })

  test('takes several words without quotes, types and a number', async () => {
    const { answer } = await runHere(folder, 'search', 'axis', 'comm', '--type', 'vendor', '--first', '1', '--json')
    expect(JSON.parse(answer)).toMatchObject([{ id: 'axis-communications', type: 'Vendor', kind: 'MAKER' }])
  })

  test('says so when nothing is found, with exit code 3', async () => {
    expect(await runHere(folder, 'search', 'zzzz')).toEqual({
      code: 3,
      answer: '',
      notes: 'No entity in this graph has a name like "zzzz".\n',
    })
    expect(await runHere(folder, 'search', 'zzzz', '--json')).toMatchObject({ code: 3, answer: '[]\n' })
  })

  test('refuses a type that does not exist', async () => {
    const { code, notes } = await runHere(folder, 'search', 'axis', '--type', 'company')
    expect(code).toBe(2)
    expect(notes).toMatch(/^--type "company" is not known: use one of Vendor, /)
  })
})

describe('the program', { timeout: 60_000 }, () => {
  test('lists its commands', async () => {
    for (const args of [['--help'], ['-h'], ['help'], []]) {
      const { code, answer, notes } = await runHere(folder, ...args)
      expect(code).toBe(0)
      for (const name of ['path FROM TO', 'search TEXT…', 'verify', 'serve'])
        expect(answer).toContain(`filiere ${name}`)
      expect(notes).toBe('')
    }
  })

  test.each(['path', 'search', 'verify'])('lists the options of %s', async (name) => {
    const { code, answer } = await runHere(folder, name, '--help')
    expect(code).toBe(0)
    expect(answer).toContain('--lang en|fr|zh')
  })

  test('suggests the command that was meant', async () => {
    expect(await runHere(folder, 'pth')).toMatchObject({
      code: 2,
      notes: 'There is no command "pth". Did you mean "filiere path"?\n',
    })
    expect(await runHere(folder, 'frobnicate')).toMatchObject({
      code: 2,
      notes: expect.stringMatching(/^There is no command "frobnicate"\. Use one of (\w+, )*path, .*, serve\.\n$/),
    })
  })
})
