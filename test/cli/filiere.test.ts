import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'
import { type Ended, runProgram } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTestServer } from '../support/test-server.ts'
import { runHere } from './terminal.ts'

const filiere = (folder: string, ...args: string[]): Promise<Ended> =>
  runProgram('server/cli/filiere.ts', args, { FILIERE_DATA: folder })

describe('the command', { timeout: 180_000 }, () => {
  test('writes the answer alone on standard output, notes on standard error', async () => {
    const folder = await temporaryFolder()
    const { code, stdout, stderr } = await filiere(folder, 'path', 'axis-communications', 'skynet', '--json')
    expect(code).toBe(0)
    expect(stderr).toBe('Writing the seed graph.\n')
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'revision',
      'partial',
      'explored',
      'explanation',
      'from',
      'to',
      'pairs',
      'paths',
      'namedOrBid',
      'relaxation',
    ])
    expect(stdout.at(-1)).toBe('\n')
  })

  test.each([
    [['path', 'noldus-information-technology', 'sharp-eyes'], 3],
    [['path', 'axis', 'skynet'], 2],
    [['path', 'axis-communications', 'skynet', '--k', '0'], 2],
    [['nothing'], 2],
  ])('%j ends with exit code %i', async (args, expected) => {
    const { code, stdout, stderr } = await filiere(await temporaryFolder(), ...args)
    expect(code).toBe(expected)
    if (expected === 2) expect(stdout).toBe('')
    expect(stderr).not.toContain('    at ')
  })

  test('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
    expect(await filiere(await temporaryFolder(), '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('survives a reader that has read enough', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'server/cli/filiere.ts', 'path', 'any:vendor', 'any:buyer', '--k', '50', '--json'],
      { cwd: packageRoot, env: { ...process.env, FILIERE_DATA: await temporaryFolder() } },
    )
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.stdout.destroy()
    await once(child, 'close')
    expect(stderr).toBe('Writing the seed graph.\n')
  })

  test('waits for another command on the same data', async () => {
    const folder = await temporaryFolder()
    await runHere(folder, 'search', 'axis')
    const ask = () => filiere(folder, 'path', 'axis-communications', 'skynet', '--json')
    const [one, other] = await Promise.all([ask(), ask()])
    expect([one.code, other.code]).toEqual([0, 0])
    expect(one.stdout).toBe(other.stdout)
  })
})

describe('while a server holds the database', { timeout: 180_000 }, () => {
  test('the command asks it, and the answers are those of the database itself', async () => {
    const folder = await temporaryFolder()
    const questions = [
      ['path', 'axis-communications', 'skynet', '--json'],
      ['path', 'noldus-information-technology', 'xpcc', '--lang', 'zh'],
      ['path', 'axis', 'skynet'],
      ['search', 'skynet'],
    ]
    await runHere(folder, 'search', 'axis')
    const alone = []
    for (const question of questions) alone.push(await runHere(folder, ...question))
    const server = await startTestServer('server/main.ts', [], { FILIERE_DATA: folder })
    for (const [index, question] of questions.entries())
      expect(await runHere(folder, ...question)).toEqual(alone[index])
    await server.stop()
  })

  test('the command says so when that server does not answer', async () => {
    const says = async (changed: object) => {
      const folder = await temporaryFolder()
      const server = await startTestServer('server/main.ts', [], { FILIERE_DATA: folder })
      const file = join(folder, 'server.json')
      const announced = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
      await writeFile(file, JSON.stringify({ ...announced, ...changed }))
      const said = await runHere(folder, 'search', 'axis')
      await server.stop()
      return said
    }
    // At once, as each waits for as long as a server may take to start.
    const wrong = [{ token: 'f'.repeat(64) }, { address: 'http://127.0.0.1:9' }, { pid: 2 ** 30 }]
    for (const { code, answer, notes } of await Promise.all(wrong.map(says))) {
      expect(notes).toMatch(
        /^The database in .* is held by another process that does not answer: wait .*, or stop it\.\n$/,
      )
      expect(answer).toBe('')
      expect(code).toBe(1)
    }
  })

  test('what a killed server announced is ignored', async () => {
    const folder = await temporaryFolder()
    const server = await startTestServer('server/main.ts', [], { FILIERE_DATA: folder })
    await server.stop('SIGKILL')
    expect(await readFile(join(folder, 'server.json'), 'utf8')).toContain(server.address)
    expect(await runHere(folder, 'search', 'axis', '--first', '1')).toMatchObject({ code: 0, notes: '' })
  })
})
