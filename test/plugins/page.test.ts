import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { appOver, seededApp } from '../support/app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const server = seededApp()

async function builtPage() {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Filière</title>')
  await writeFile(join(folder, 'assets', 'index-3f2a9c.js'), 'export {}')
  return folder
}

function appWith(pageFolder: string) {
  const app = appOver(server.store, { pageFolder })
  onTestFinished(() => app.close())
  return app
}

test('the page answers every address that names no file, so that links open what their sender saw', async () => {
  const app = appWith(await builtPage())
  for (const url of ['/', '/path?from=axis-communications', '/entity/axis-communications', '/index.html']) {
    const response = await app.inject({ url, headers: { accept: 'text/html' } })
    expect([url, response.statusCode, response.headers['content-type']]).toEqual([url, 200, 'text/html; charset=utf-8'])
    expect(response.headers['cache-control']).toBe('no-cache')
    expect(response.body).toContain('Filière')
  }
})

test('files whose name holds their hash never change', async () => {
  const app = appWith(await builtPage())
  const response = await app.inject({ url: '/assets/index-3f2a9c.js' })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toMatch(/^(text|application)\/javascript/)
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('a file that is not there is not the page, and nothing outside its folder is read', async () => {
  const folder = await builtPage()
  await writeFile(join(folder, '..', 'beside.txt'), 'not for the world')
  const app = appWith(folder)
  for (const url of [
    '/assets/index-old.js',
    '/favicon.png',
    '/../beside.txt',
    '/%2e%2e/beside.txt',
    '/..%2fbeside.txt',
  ]) {
    const response = await app.inject({ url })
    expect([url, response.statusCode]).toEqual([url, 404])
    expect(response.json()).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
})

test('a page that was not built says how to build it', async () => {
  const app = appWith(await temporaryFolder())
  const response = await app.inject({ url: '/' })
  expect(response.statusCode).toBe(404)
  expect(response.json()).toEqual({ code: 'NOT_FOUND', message: expect.stringContaining('npm start') })
})
