import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { startNeo4jLocal } from '../../server/neo4j-local/neo4j-local.ts'
import { clearNeo4j } from '../support/clear-neo4j.ts'
import { needing } from '../support/needing.ts'
import { type Ended, runProgram } from '../support/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startTestServer } from '../support/test-server.ts'

const { uri, missing } = inject('neo4j')

/** Asks again while Neo4j, which plans each query the first time, takes longer than an answer may. */
const whole = async (ask: () => Promise<Ended>): Promise<Ended> => {
  for (;;) {
    const ended = await ask()
    if (ended.code !== 3 || !JSON.parse(ended.stdout).partial) return ended
  }
}

interface Answer {
  readonly data?: { readonly paths: { readonly partial: boolean } }
  readonly errors?: readonly unknown[]
}

const skynetQuestion =
  '{ paths(question: { from: { entity: "axis-communications" }, to: { entity: "skynet" } }) { partial paths { strength } } }'

const sourcedChain = { data: { paths: { partial: false, paths: [{ strength: 'REPORTED' }] } } }

describe('a server on Neo4j', needing(missing), () => {
  test('seeds it, announces itself in the data folder, and leaves it to commands that name it', async () => {
    const env = { NEO4J_URI: uri ?? '', FILIERE_DATA: join(await temporaryFolder(), 'data') }
    await clearNeo4j(env.NEO4J_URI)
    const server = await startTestServer('server/main.ts', [], env)
    expect(await (await fetch(`${server.address}/health`)).json()).toMatchObject({ status: 'ok', engine: 'neo4j' })
    expect(await readFile(join(env.FILIERE_DATA, 'server.json'), 'utf8')).toContain(server.address)

    const ask = ['path', 'axis-communications', 'skynet', '--json']
    const direct = await whole(() => runProgram('server/cli/filiere.ts', ask, env))
    expect(direct).toMatchObject({ code: 0, stderr: '' })
    // Without the address of Neo4j, the command asks the server that announced itself.
    const announced = { FILIERE_DATA: env.FILIERE_DATA }
    expect(await whole(() => runProgram('server/cli/filiere.ts', ask, announced))).toEqual(direct)

    expect(await server.stop()).toMatchObject({ code: 0, stderr: 'Writing the seed graph.\n' })
    // The graph is still there, and nothing is seeded again.
    expect(await whole(() => runProgram('server/cli/filiere.ts', ask, env))).toEqual(direct)
  })

  test('says so when the password is wrong, and when the database does not exist', async () => {
    const neo4j = await startNeo4jLocal({ port: 0, password: 'correct horse' })
    try {
      const env = { FILIERE_DATA: join(await temporaryFolder(), 'data'), PORT: '0', NEO4J_URI: neo4j.uri }
      const wrong = await runProgram('server/main.ts', [], { ...env, NEO4J_PASSWORD: 'wrong horse' })
      expect(wrong).toEqual({
        code: 1,
        stdout: '',
        stderr: 'Neo4j refused the user name or password: check NEO4J_USER and NEO4J_PASSWORD.\n',
      })
      const right = { ...env, NEO4J_PASSWORD: 'correct horse' }
      const nowhere = await runProgram('server/main.ts', [], { ...right, NEO4J_DATABASE: 'elsewhere' })
      expect(nowhere).toEqual({
        code: 1,
        stdout: '',
        stderr: 'Neo4j has no such database: check NEO4J_DATABASE.\n',
      })
    } finally {
      await neo4j.stop()
    }
  })

  test('stays up while Neo4j is stopped in the middle of questions, says so, and answers again once it is back', {
    timeout: 240_000,
  }, async () => {
    const folder = await temporaryFolder()
    const first = await startNeo4jLocal({ folder, password: 'correct horse' })
    const { port } = new URL(first.uri)
    const server = await startTestServer('server/main.ts', [], {
      FILIERE_DATA: join(await temporaryFolder(), 'data'),
      NEO4J_URI: first.uri,
      NEO4J_PASSWORD: 'correct horse',
    })
    const ask = async (): Promise<Answer> => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: skynetQuestion }),
      })
      return (await response.json()) as Answer
    }
    await expect.poll(ask, { timeout: 60_000 }).toEqual(sourcedChain)

    const answers: Answer[] = []
    const asking = Array.from({ length: 4 }, async () => {
      while (answers.every(({ errors }) => errors === undefined)) answers.push(await ask())
    })
    await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(4)
    await first.kill()
    await Promise.all(asking)
    // Each was answered before the stop or refused with its reason: none says that there is no chain.
    for (const answer of answers)
      if (answer.data?.paths.partial) continue
      else if (answer.errors === undefined) expect(answer).toEqual(sourcedChain)
      else expect(answer.errors).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE' } }])
    expect((await fetch(`${server.address}/health`)).status).toBe(503)

    const second = await startNeo4jLocal({ folder, port: Number(port), password: 'correct horse' })
    try {
      await expect.poll(ask, { timeout: 60_000 }).toEqual(sourcedChain)
      expect(await server.stop()).toMatchObject({ code: 0 })
    } finally {
      await second.stop()
    }
  })
})
