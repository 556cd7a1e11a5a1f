import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'

const module: { isInstalled(root: string): boolean } = await import(
  pathToFileURL(join(packageRoot, 'server/setup/install.mjs')).href
)

const wanted = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', dev: true },
  'node_modules/c': { version: '3.0.0', optional: true },
}
const { '': _, 'node_modules/c': c, ...present } = wanted

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'filiere-installed-'))
  await mkdir(join(root, 'node_modules'))
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
})

afterEach(() => rm(root, { recursive: true }))

const installedWith = async (packages: object): Promise<boolean> => {
  await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
  return module.isInstalled(root)
}

test('a folder without a record of npm is not installed', () => {
  expect(module.isInstalled(root)).toBe(false)
})

test('all packages but optional ones have to be there', async () => {
  expect(await installedWith(present)).toBe(true)
  expect(await installedWith({ ...present, 'node_modules/c': c })).toBe(true)
})

test('a missing development tool, as after an install for production, has to be installed', async () => {
  const { 'node_modules/b': __, ...production } = present
  expect(await installedWith(production)).toBe(false)
})

test('another version has to be installed', async () => {
  expect(await installedWith({ ...present, 'node_modules/a': { version: '1.0.1' } })).toBe(false)
})
