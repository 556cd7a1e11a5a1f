import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Checkout } from './checkout.ts'

// A build takes two seconds on an idle machine.
vi.setConfig({ testTimeout: 60_000 })

const building = 'Building Filière.\n'

let checkout: Checkout

beforeAll(async () => {
  checkout = await Checkout.create({ installed: true })
})

afterAll(() => checkout.remove())

test('the first run builds, the next one says nothing of its own', async () => {
  await rm(checkout.path('dist'), { recursive: true, force: true })
  expect(await checkout.run(['filiere', 'hello', '3'])).toEqual({ code: 3, stdout: 'hello\n', stderr: building })
  expect(existsSync(checkout.path('dist/web/index.html'))).toBe(true)
  expect(await checkout.run(['filiere', 'again'])).toEqual({ code: 0, stdout: 'again\n', stderr: '' })
})

test('a changed source is built, a removed one vanishes', async () => {
  await checkout.write('server/extra.ts', 'export const extra = 1\n')
  expect(await checkout.run(['filiere', 'x'])).toMatchObject({ code: 0, stderr: building })
  expect(existsSync(checkout.path('dist/server/extra.js'))).toBe(true)
  await rm(checkout.path('server/extra.ts'))
  expect(await checkout.run(['filiere', 'x'])).toMatchObject({ code: 0, stderr: building })
  expect(existsSync(checkout.path('dist/server/extra.js'))).toBe(false)
})

test('a source that does not compile ends in one sentence, each time, and a test run in its counts', async () => {
  await checkout.write('server/wrong.ts', "export const wrong: number = 'text'\n")
  for (const command of ['filiere', 'test']) {
    const { code, stdout, stderr } = await checkout.run([command])
    expect(code).toBe(1)
    expect(stdout).toBe(command === 'test' ? '0 passed, 1 failed, 0 skipped\n' : '')
    expect(stderr).toContain('wrong.ts(1,14)')
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Filière could not be built: see the errors above.')
  }
  await rm(checkout.path('server/wrong.ts'))
})

test('of two runs at once one builds, and both answer', async () => {
  await rm(checkout.path('dist'), { recursive: true, force: true })
  const runs = await Promise.all([checkout.run(['filiere', 'one']), checkout.run(['filiere', 'two'])])
  expect(runs.map(({ code, stdout }) => ({ code, stdout }))).toEqual([
    { code: 0, stdout: 'one\n' },
    { code: 0, stdout: 'two\n' },
  ])
  expect(runs.filter(({ stderr }) => stderr.includes(building))).toHaveLength(1)
})

test('a lock left by a process that was killed does not block', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  await rm(checkout.path('dist/.stamp'), { force: true })
  await checkout.write('dist/setup.lock', String(pid))
  expect(await checkout.run(['filiere', 'x'])).toEqual({ code: 0, stdout: 'x\n', stderr: building })
  expect(existsSync(checkout.path('dist/setup.lock'))).toBe(false)
})

test('a signal reaches the program, which ends in its own way', async () => {
  const ended = await checkout.run(['filiere', 'wait', '4'], { onOutput: (kill) => kill() })
  expect(ended).toMatchObject({ code: 4, stdout: 'wait\nended\n' })
})

test('an unknown command is named', async () => {
  const ended = await checkout.run(['serve'])
  expect(ended).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no command serve: use start, test, filiere, build or neo4j.\n',
  })
})

describe('a Node that is too old', () => {
  const claiming = (version: string): string[] => [
    '--import',
    `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`,
  ]

  test.each(['12.22.12', '18.20.8', '20.18.3'])('%s is told in one sentence', async (version) => {
    const ended = await checkout.run(['start'], { nodeArgs: claiming(version) })
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: `Filière needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org.\n`,
    })
  })

  test.each(['20.19.0', '22.0.0'])('%s is new enough', async (version) => {
    expect(await checkout.run(['filiere', 'x'], { nodeArgs: claiming(version) })).toMatchObject({ code: 0 })
  })

  test('the file that says so uses no syntax younger than modules', async () => {
    const text = await readFile(checkout.path('server/setup.mjs'), 'utf8')
    expect(text).not.toMatch(/\?\.|\?\?|^\s*await |^import |node:/m)
  })
})

test('an install that fails ends in one sentence after what npm said', async () => {
  const bare = await Checkout.create({ installed: false })
  try {
    // A port nobody listens on stands for a machine that is off line.
    const env = {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: bare.path('npm-cache'),
      npm_config_fetch_retries: '0',
    }
    const { code, stdout, stderr } = await bare.run(['start'], { env })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('ECONNREFUSED')
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^The packages could not be installed: .+, then try again\.$/)
  } finally {
    await bare.remove()
  }
})

test('a folder that cannot be written ends in one sentence', async () => {
  const locked = await Checkout.create({ installed: true })
  try {
    // Not a matter of permissions, since the superuser may write anywhere.
    await locked.write('dist', 'not a folder')
    const { code, stderr } = await locked.run(['filiere', 'x'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Filière could not be set up: .+ cannot be written \(\w+\)\.\n$/)
  } finally {
    await locked.remove()
  }
})
