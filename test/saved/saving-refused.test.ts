import { expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import { put, relationOf } from '../revision/changes.ts'
import { appOver, ask, seededApp } from '../support/app.ts'
import { askToSave, between, open } from './saved-app.ts'

const server = seededApp()
const question = between('axis-communications', 'skynet')

const expectNothingSaved = async (during: () => Promise<void>) => {
  const { number } = await server.store.head()
  await during()
  expect((await server.store.head()).number).toBe(number)
}

test.each([
  [{ place: 9 }, 'BAD_INPUT', 'There is no chain 9 to save: set place to a number from 1 to 1.'],
  [{ place: 0 }, 'BAD_INPUT', 'There is no chain 0 to save: set place to a number from 1 to 1.'],
  [{ place: -1 }, 'BAD_INPUT', 'There is no chain -1 to save: set place to a number from 1 to 1.'],
  [{ list: 'NAMED_OR_BID' as const }, 'BAD_INPUT', expect.stringMatching(/^The question gives no chains that rest on/)],
  [{ stops: ['axis-communications', 'skynet'] }, 'CONFLICT', expect.stringMatching(/look at the answer again/)],
])('refused, and nothing is written: %o', async (wanted, code, message) => {
  await expectNothingSaved(async () => {
    const { errors } = await askToSave(server.app, question, wanted)
    expect(errors).toMatchObject([{ extensions: { code }, message }])
  })
})

test.each([
  [{ excludeEntities: ['morpho', 'nobody'] }, 'Take nobody off excludeEntities: it is not in the graph as of revision'],
  [{ excludeClaims: ['no-such-claim'] }, 'Take no-such-claim off excludeClaims: it is not in the graph as of revision'],
])('an exclusion of nothing is not kept: %o', async (filters, message) => {
  await expectNothingSaved(async () => {
    const { errors } = await askToSave(server.app, { ...question, ...filters })
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' }, message: expect.stringContaining(message) }])
  })
})

test('what is in the graph may be excluded', async () => {
  const filters = { excludeEntities: ['morpho'], excludeClaims: ['morpho-part-of-idemia'] }
  expect((await askToSave(server.app, { ...question, ...filters })).errors).toEqual([])
})

test.each([[[]], [['axis-communications']], [Array.from({ length: 14 }, (_, i) => `stop-${i}`)]])(
  'stops that no chain has are refused: %o',
  async (stops) => {
    await expectNothingSaved(async () => {
      const { errors } = await askToSave(server.app, question, { stops })
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT' }, message: expect.stringContaining('2 to 13 of them, or leave stops out') },
      ])
    })
  },
)

test('an answer of more than half a mebibyte is refused, with how to make it smaller', async () => {
  const standing = {
    value: 'RETRACTED',
    reason: 'The source took it back, and says at length why. '.repeat(40),
  } as const
  const [from, to] = ['much-told-seller', 'much-told-buyer']
  const told = Array.from({ length: 300 }, (_, i) =>
    put('claim', relationOf(`deal-${i}`, from, 'SUPPLIES', to, { stage: 'SOLD', standing })),
  )
  const parties = [put('entity', { id: from, type: 'Vendor' }), put('entity', { id: to, type: 'Buyer' })]
  await appendRevision(server.store, { actor: 'editor', changes: [...parties, ...told] })
  await expectNothingSaved(async () => {
    const { errors } = await askToSave(server.app, between(from, to, { standings: ['RETRACTED'] }))
    expect(errors).toMatchObject([
      {
        extensions: { code: 'BAD_INPUT' },
        message: expect.stringMatching(/^This answer is too large to save \(\d+ kB, at most 512\): ask for fewer/),
      },
    ])
  })
})

test('the chain that was seen is saved where it is still the one', async () => {
  const stops = ['axis-communications', 'skynet-guilin', 'skynet']
  expect((await askToSave(server.app, question, { stops })).errors).toEqual([])
})

test.each([
  'mutation { savePath',
  'mutation { savePath(question: { from: { entity: "axis-communications" }, to: { entity: "skynet" } }) { id } }',
])('an address writes nothing: %s', async (query) => {
  await expectNothingSaved(async () => {
    const response = await server.app.inject({ url: '/graphql', query: { query } })
    expect(response.json().errors).toHaveLength(1)
    if (!query.endsWith('}')) return
    expect(response.statusCode).toBe(405)
    expect(response.headers.allow).toBe('POST')
    expect(response.json().errors[0].extensions.code).toBe('BAD_INPUT')
  })
})

test('a page of another website, or a form, writes nothing', async () => {
  const query = 'mutation ($question: PathQuestionInput!) { savePath(question: $question) { id } }'
  const body = JSON.stringify({ query, variables: { question } })
  await expectNothingSaved(async () => {
    const foreign = { origin: 'https://elsewhere.example', 'content-type': 'application/json' }
    const post = (headers: Record<string, string>) =>
      server.app.inject({ method: 'POST', url: '/graphql', headers, payload: body })
    expect((await post(foreign)).statusCode).toBe(403)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await post({ 'content-type': type })).statusCode).toBe(415)
  })
})

test('a request saves one path', async () => {
  const twice = `mutation ($question: PathQuestionInput!) {
    savePath(question: $question) { id } again: savePath(question: $question, place: 1) { id }
  }`
  await expectNothingSaved(async () => {
    const { errors } = await ask(server.app, twice, { question: { ...question, maxHops: 3 } })
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_COMPLEX' } }])
  })
})

test('where saving is off, the reader is told who can turn it on', async () => {
  const app = appOver(server.store, { saving: false })
  const { data } = await ask(app, '{ savingAllowed }')
  expect(data).toEqual({ savingAllowed: false })
  await expectNothingSaved(async () => {
    const { errors } = await askToSave(app, question)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('SAVING=on') }])
  })
  await app.close()
})

test.each(['0'.repeat(32), 'nothing', '../../etc', ''])('there is nothing under "%s"', async (id) => {
  expect(await open(server.app, id)).toBeNull()
})
