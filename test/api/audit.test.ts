import { auditServer } from 'graphql-http'
import { expect, test } from 'vitest'
import { seededApp } from '../support/app.ts'

const server = seededApp()

test('GraphQL over HTTP: no error and no warning; the notices are listed', async () => {
  const address = await server.app.listen({ port: 0 })
  const results = await auditServer({ url: `${address}/graphql` })
  const ids = (status: string) => results.filter((r) => r.status === status).map(({ id, name }) => `${id} ${name}`)
  expect(results).toHaveLength(61)
  expect(ids('error')).toEqual([])
  expect(ids('warn')).toEqual([])
  expect(ids('notice')).toMatchInlineSnapshot(`[]`)
})
