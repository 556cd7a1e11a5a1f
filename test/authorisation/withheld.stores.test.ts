import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { changeSettings } from '../../server/features/people/settings.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { operations } from '../api/operations.ts'
import { documentOf, sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { ask, servedApp, testToken } from '../support/app.ts'
import { forEachStore } from '../support/stores.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The last revision that visitors see; claims, evidence and entities came later. */
const upTo = 6

const more = [
  '{ revisions(first: 100) { totalCount edges { cursor node { number chainHash erased changes(first: 100) { edges { node { ref words(language: EN) } } } } } } }',
  '{ revision(number: 7) { number } }',
  '{ coverage { revision claims entities documentsCoded } }',
  '{ coverage(revision: 7) { revision } }',
  '{ claims(first: 100) { totalCount edges { node { id sentence(language: EN) strength } } } }',
  '{ documents(first: 100) { totalCount edges { node { id claimCount } } } }',
  '{ sources(first: 100) { totalCount edges { node { id } } } }',
  '{ countries { entities } }',
  '{ history(ref: "entity:axis-communications", first: 100) { edges { node { ref words(language: EN) after } } } }',
  '{ history(ref: "source:amnesty-international-france", first: 100) { edges { node { ref action revision { number } } } } }',
  '{ history(ref: "source:withheld") { edges { node { ref after } } } }',
  '{ search(query: "export", first: 50) { edges { matchedName node { id label(language: FR) } } } }',
  '{ paths(question: { from: { set: { type: Vendor } }, to: { set: { type: Buyer } } }) { revision paths { strength hops { sentence(language: ZH) } } } }',
]

const requests = [
  ...operations.flatMap(({ name, text, variables }) => ({
    name,
    payload: { query: text, variables: { language: 'EN', revision: null, ...variables } },
  })),
  ...more.map((query) => ({ name: query.slice(0, 60), payload: { query, variables: {} } })),
]

const answersOf = async (app: FastifyInstance, headers: Record<string, string> = {}): Promise<Map<string, unknown>> => {
  const answers = new Map<string, unknown>()
  for (const { name, payload } of requests) {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers })
    answers.set(name, response.json())
  }
  return answers
}

forEachStore('what is withheld', (openEmptyStore) => {
  test('is to visitors as if it had never been recorded, and to everybody else as it is', async () => {
    const registry = new EntryRegistry()
    const { app, store, close } = await servedApp(await openEmptyStore(), { registry })
    const seed = await readSeedRevisions()
    await seedIfEmpty(store, seed.slice(0, upTo), () => undefined)
    const before = await answersOf(app)
    await seedIfEmpty(store, seed, () => undefined)
    const changed = { ...sourceOf('withheld', 'A'), name: 'Withheld' }
    await appendRevision(store, { actor: 'editor', changes: [put('source', changed)] })
    expect((await store.head()).number).toBeGreaterThan(upTo + 2)
    const open = await answersOf(app)
    // Each is a request that is answered, once its revision is there.
    for (const [name, answer] of open) expect(answer, name).not.toHaveProperty('errors')
    await changeSettings(registry, { visitorsUpTo: upTo })
    const withheld = await answersOf(app)
    const changing = [...before].filter(([name, answer]) => JSON.stringify(answer) !== JSON.stringify(open.get(name)))
    expect(changing.length).toBeGreaterThan(10)
    for (const [name, answer] of before) expect(withheld.get(name), name).toEqual(answer)
    expect(await answersOf(app, { authorization: `Bearer ${testToken}` })).toEqual(open)
    // A cursor that was made up leads no further.
    const cursor = Buffer.from(JSON.stringify(['revisions', 100])).toString('base64url')
    const query = `{ revisions(after: "${cursor}") { edges { node { number } } } }`
    const listed = (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json()
    expect(listed.data.revisions.edges[0].node.number).toBe(upTo)
    await changeSettings(registry, { visitorsUpTo: null })
    expect(await answersOf(app)).toEqual(open)
    await close()
  })

  test('takes the saved paths along that were answered as of it, and the files that it brought', async () => {
    const registry = new EntryRegistry()
    const { app, store, close } = await servedApp(await openEmptyStore(), { registry, files: await temporaryFolder() })
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    const save = async (revision: number): Promise<string> => {
      const question = `{ from: { entity: "axis-communications" }, to: { entity: "skynet" }, revision: ${revision} }`
      const { data } = await ask(app, `mutation { savePath(question: ${question}) { id } }`)
      return (data?.savePath as { id: string } | undefined)?.id ?? ''
    }
    const { number } = await store.head()
    const [early, late] = [await save(upTo), await save(number)]
    const content = Buffer.from('a file of a document that is withheld')
    const operator = { authorization: `Bearer ${testToken}` }
    const form = new FormData()
    form.set('file', new Blob([content], { type: 'text/plain' }), 'a.txt')
    const encoded = new Response(form)
    const kept = await app.inject({
      method: 'POST',
      url: '/files',
      headers: { ...operator, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    const { sha256 } = kept.json() as { sha256: string }
    const capture = { sha256, bytes: content.length, stored: true }
    const document = documentOf('d', { publisher: 'amnesty-international-france', capture })
    await appendRevision(store, { actor: 'editor', changes: [put('document', document)] })
    const seen = async () => ({
      early: (await ask(app, `{ savedPath(id: "${early}") { id } }`)).data?.savedPath,
      late: (await ask(app, `{ savedPath(id: "${late}") { id } }`)).data?.savedPath,
      file: (await app.inject({ url: `/files/${sha256}` })).statusCode,
    })
    expect(await seen()).toEqual({ early: { id: early }, late: { id: late }, file: 200 })
    await changeSettings(registry, { visitorsUpTo: upTo })
    expect(await seen()).toEqual({ early: { id: early }, late: null, file: 401 })
    expect((await app.inject({ url: `/files/${sha256}`, headers: operator })).statusCode).toBe(200)
    await close()
  })
})
