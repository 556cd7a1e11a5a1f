import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import neo4j from 'neo4j-driver'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'
import { needing } from '../support/needing.ts'

const connect = async (uri: string, password: string): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 2000 })
  try {
    await driver.getServerInfo()
  } finally {
    await driver.close()
  }
}

/** `npm run neo4j` without npm, with temporary files in a folder of its own. */
const start = async (): Promise<{ command: ChildProcess; uri: string; temporary: string }> => {
  const temporary = await mkdtemp(join(tmpdir(), 'filiere-neo4j-test-'))
  const command = spawn(process.execPath, ['--import', 'tsx', 'server/neo4j-local/main.ts'], {
    cwd: packageRoot,
    env: { ...process.env, NEO4J_PASSWORD: 'correct horse', TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    command.kill('SIGKILL')
    await rm(temporary, { recursive: true, force: true })
  })
  const [line] = await once(createInterface(command.stdout), 'line')
  const [, uri = ''] = /^NEO4J_URI=(bolt:\/\/127\.0\.0\.1:\d+)$/.exec(String(line)) ?? []
  return { command, uri, temporary }
}

const dataFolders = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('filiere-neo4j-'))

describe('npm run neo4j', needing(inject('neo4j').missing), () => {
  test('serves with the password given, refuses another, and leaves nothing behind on Ctrl-C', async () => {
    const { command, uri, temporary } = await start()
    await expect(connect(uri, 'correct horse')).resolves.toBeUndefined()
    await expect(connect(uri, 'wrong horse')).rejects.toMatchObject({ code: 'Neo.ClientError.Security.Unauthorized' })
    expect(await dataFolders(temporary)).toHaveLength(1)

    const exit = once(command, 'exit')
    command.kill('SIGINT')
    expect(await exit).toEqual([0, null])
    expect(await dataFolders(temporary)).toEqual([])
  })

  test('ends and cleans up even when whoever started it is killed', async () => {
    const { command, uri, temporary } = await start()
    command.kill('SIGKILL')
    await expect.poll(() => dataFolders(temporary), { timeout: 20_000, interval: 200 }).toEqual([])
    await expect(connect(uri, 'correct horse')).rejects.toMatchObject({ code: 'ServiceUnavailable' })
  })
})
