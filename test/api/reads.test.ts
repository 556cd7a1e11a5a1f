import { expect, test } from 'vitest'
import type { Query, Reader, Store } from '../../server/store/store.ts'
import { appOver, ask, seededApp } from '../support/app.ts'

const server = seededApp()

/** A store that notes the name of each query it is asked. */
function counting(store: Store): { readonly store: Store; readonly reads: string[] } {
  const reads: string[] = []
  const read: Reader['read'] = <P, R>(query: Query<P, R>, params: P) => {
    reads.push(query.name)
    return store.read(query, params)
  }
  const counted = new Proxy(store, {
    get: (target, name) => {
      if (name === 'read') return read
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { store: counted, reads }
}

async function readsFor(query: string, variables: object): Promise<string[]> {
  const { store, reads } = counting(server.store)
  const app = appOver(store)
  const { errors } = await ask(app, query, variables)
  await app.close()
  expect(errors).toEqual([])
  return reads
}

const nested = `
  query ($first: Int!) {
    claims(first: $first) {
      edges {
        node {
          id
          sentence
          subject { id label neighbourCount description names { value claim { id author } } }
          object { id label(language: ZH) neighbourCount }
          assertedBy { label entity { id } source { id } }
          citations {
            grade
            level
            attributedTo
            document { title claimCount publisher { name reliability { words } } origin { documents { title } } }
          }
          responses { party { label } askedBy saidBy { name } document { title } }
        }
      }
    }
  }`

test('a nested query reads as often for a hundred claims as for two', async () => {
  const two = await readsFor(nested, { first: 2 })
  const hundred = await readsFor(nested, { first: 100 })
  expect(hundred.length).toBeLessThanOrEqual(30)
  expect(hundred.length - two.length).toBeLessThanOrEqual(6)
})

test('subject and object, and entities met again, are read together', async () => {
  const reads = await readsFor('{ claims(first: 50) { edges { node { subject { id } object { id } } } } }', {})
  expect(reads.filter((name) => name === 'entity/by-ids')).toHaveLength(1)
})

test('a chain is put into words without reading anything twice', async () => {
  const question = { from: { entity: 'axis-communications' }, to: { entity: 'skynet' } }
  const query = (hop: string) => `query ($question: PathQuestionInput!) {
    paths(question: $question) { paths { title notShown hops { ${hop} } } }
  }`
  const once = await readsFor(query('sentence'), { question })
  const thrice = await readsFor(query('sentence claims { sentence } from { label }'), { question })
  expect(thrice.length).toBe(once.length)
})
