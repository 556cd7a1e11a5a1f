import { defineConfig } from 'vitest/config'

// Whatever uses Neo4j, wherever it lies, ends in `.stores.test.ts`.
const stores = ['test/{store,conformance}/**/*.test.ts', 'test/**/*.stores.test.ts']
const endToEnd = ['test/e2e/**/*.test.ts']

// Three groups, one after another: a browser or a Neo4j leaves no core for anything beside it.
export default defineConfig({
  // As Node does: mercurius would get another copy of graphql than the tests.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...stores, ...endToEnd],
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // One Neo4j serves all of these, and it has one database: one file at a time.
          name: 'stores',
          include: stores,
          globalSetup: './test/support/neo4j.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: endToEnd,
          exclude: stores,
          globalSetup: './test/support/built.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
