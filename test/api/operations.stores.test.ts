import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { ask, servedApp } from '../support/app.ts'
import { forEachStore } from '../support/stores.ts'
import { operations } from './operations.ts'

/** By operation and language: what the first store answered. */
const answers = new Map<string, unknown>()

forEachStore('what the page and the command line ask', (openEmptyStore) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const store = await openEmptyStore()
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    const served = await servedApp(store)
    app = served.app
    return served.close
  })

  test.each(operations)('$name: answered without an error, alike by all stores', async ({ name, text, variables }) => {
    for (const language of ['EN', 'FR', 'ZH']) {
      const { data, errors } = await ask(app, text, { ...variables, language })
      expect(errors).toEqual([])
      const first = answers.get(`${name} ${language}`)
      if (first === undefined) answers.set(`${name} ${language}`, data)
      else expect(data).toEqual(first)
    }
  })
})
