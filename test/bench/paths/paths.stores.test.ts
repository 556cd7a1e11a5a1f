import { expect, inject, test } from 'vitest'
import { runProgram } from '../../support/program.ts'

const spread = { median: expect.any(Number), p95: expect.any(Number) }

test('the benchmark of paths runs on both stores, where all who answer agree, and gives its figures', async () => {
  const { code, stdout, stderr } = await runProgram(
    'test/bench/paths/main.ts',
    ['--claims', '10000', '--quick', '--json'],
    {},
  )
  expect(stderr).not.toContain('Error')
  expect(code).toBe(0)
  const ofNeo4j = inject('neo4j').missing === null ? spread : null
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      claims: 10_000,
      embedded: spread,
      neo4jRaw: ofNeo4j,
      neo4jStatements: ofNeo4j,
      neo4jApi: ofNeo4j,
      floor: spread,
      bytesPerClaim: expect.any(Number),
    },
  ])
}, 600_000)
