import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('configuration', () => {
  test('defaults to the embedded database below the current folder, on this machine alone', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      allowedHosts: null,
      port: 8080,
      dataFolder: resolve('data'),
      store: { engine: 'embedded', folder: resolve('data') },
      logLevel: 'warn',
      token: null,
      claimsInMemory: 10_000_000,
      saving: true,
      visitors: 'NOTHING',
      files: resolve('data', 'files'),
      capture: false,
    })
  })

  test('takes an empty variable for one that is not set', () => {
    const names = ['HOST', 'PORT', 'FILIERE_DATA', 'LOG_LEVEL', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_DATABASE']
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}))
  })

  test('uses Neo4j when its address is given', () => {
    const env = { NEO4J_URI: 'neo4j+s://graph.example.org', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'filiere' }
    expect(readConfig(env).store).toEqual({
      engine: 'neo4j',
      uri: 'neo4j+s://graph.example.org',
      user: 'neo4j',
      password: 'secret',
      database: 'filiere',
    })
  })

  test('uses Neo4j without authentication when there is no password', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: '' }).store).toEqual({
      engine: 'neo4j',
      uri: 'bolt://localhost:7687',
      user: null,
      password: null,
      database: null,
    })
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'not a host'],
    ['ALLOWED_HOSTS', 'a b'],
    ['ALLOWED_HOSTS', 'a.example,,b.example'],
    ['HOST', 'http://localhost'],
    ['LOG_LEVEL', 'loud'],
    ['SAVING', 'yes'],
    ['VISITORS', 'everything'],
    ['CAPTURE', 'yes'],
    ['CLAIMS_IN_MEMORY', 'all'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_URI', 'bolt://'],
    ['NEO4J_URI', 'bolt://neo4j:secret@localhost'],
    ['NEO4J_DATABASE', 'a b'],
  ])('refuses %s=%s with a sentence that names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        message: expect.stringMatching(new RegExp(`^The setting ${name}\\b.*\\.$`)),
      }),
    )
  })

  test.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '0.0.0.0', SAVING: 'on' }, true],
    [{ ALLOWED_HOSTS: 'localhost' }, true],
    [{ ALLOWED_HOSTS: 'localhost,graph.example.org' }, false],
    [{ SAVING: 'off' }, false],
    [{ SAVING: '' }, true],
  ])('with %o, paths are saved: %s', (env, saving) => {
    expect(readConfig(env).saving).toBe(saving)
  })

  test('never repeats what may be a password', () => {
    const message = (env: Record<string, string>) => {
      try {
        readConfig(env)
        return 'valid'
      } catch (error) {
        return String(error)
      }
    }
    expect(message({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' })).not.toContain('hunter2')
  })
})
