import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { changeSettings } from '../../server/features/people/settings.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { operations } from '../api/operations.ts'
import { sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { appOver, testToken } from '../support/app.ts'
import { forEachStore } from '../support/stores.ts'

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
  '{ history(ref: "source:amnesty-france", first: 100) { edges { node { ref action revision { number } } } } }',
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
    const store = await openEmptyStore()
    const registry = new EntryRegistry()
    const app = appOver(store, { registry })
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
    await app.close()
  })
})
