import { beforeAll, describe, expect, test } from 'vitest'
import { operator } from '../../server/authorisation/asker.ts'
import { FiliereError } from '../../server/errors.ts'
import { answerHere } from '../../server/graphql/answer-here.ts'
import type { GraphqlRequest } from '../../server/graphql/graphql-request.ts'
import { limits } from '../../server/graphql/limits.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { serviceOptions } from '../../server/service-options.ts'
import type { Store } from '../../server/store/store.ts'
import { ask, seededApp } from '../support/app.ts'
import { noFiles } from '../support/no-files.ts'
import { operations } from './operations.ts'

const options = serviceOptions({ files: noFiles, saving: true, visitors: 'ACCEPTED' }, new EntryRegistry())

const server = seededApp()

describe('what is answered without a server', () => {
  let answer: ReturnType<typeof answerHere>
  const faults: Error[] = []

  beforeAll(() => {
    answer = answerHere(server.store, operator, options, (fault) => faults.push(fault))
  })

  const here = async (query: string, variables: GraphqlRequest['variables'] = {}) => {
    const { body } = await answer({ query, variables, operationName: null })
    const { data = null, errors = [] } = JSON.parse(JSON.stringify(body))
    return { data, errors }
  }

  test.each(operations)('$name is what the server answers', async ({ text, variables }) => {
    const asked = { ...variables, language: 'FR' }
    const { data, errors } = await ask(server.app, text, asked)
    expect(await here(text, asked)).toEqual({ data, errors })
  })

  test.each([
    '{ nothing }',
    '{ coverage {',
    'mutation { coverage { claims } }',
    '{ claim(id: 3.5) { id } }',
    '{ coverage(revision: 999) { claims } }',
    `{ ${'coverage { claims } '.repeat(limits.tokens / 4)} }`,
    '{ claims(first: 100) { edges { node { subject { claims(first: 100) { edges { node { id stage subject { id type label kind } object { id type label kind } citations { id } } } } } } } } }',
  ])('refused as by the server: %s', async (query) => {
    const { data, errors } = await ask(server.app, query)
    expect(errors).toHaveLength(1)
    expect(await here(query)).toEqual({ data, errors })
  })

  test('what is nobody’s input is hidden, and reported', async () => {
    expect(faults).toEqual([])
    const broken: Store = Object.create(server.store, {
      head: { value: () => server.store.head() },
      read: { value: () => Promise.reject(new FiliereError('STORE_QUERY', 'the query failed at /a/path')) },
    })
    const { body } = await answerHere(broken, operator, options, (fault) => faults.push(fault))({
      query: '{ coverage { claims } }',
      variables: {},
      operationName: null,
    })
    expect(body.errors).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain('/a/path')
    expect(faults.map(({ message }) => message)).toEqual(['the query failed at /a/path'])
  })
})
