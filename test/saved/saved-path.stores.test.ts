import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { refOf } from '../../server/features/revision/workspace.ts'
import { identifierOf } from '../../server/features/saved/identifier.ts'
import type { SavedContent, SavedPathRecord } from '../../server/features/saved/saved-path-record.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { put, retire } from '../revision/changes.ts'
import { writingTo } from '../revision/writing-to.ts'
import { replay } from '../store/replay.ts'
import { ask, servedApp } from '../support/app.ts'
import { embeddedStore, forEachStore } from '../support/stores.ts'
import { askToSave, between, live, open, opened, save } from './saved-app.ts'

const axisToSkynet = between('axis-communications', 'skynet')

forEachStore('saved paths', (openEmptyStore) => {
  let store: Store
  let app: FastifyInstance
  const { write, refused } = writingTo(() => store)

  beforeEach(async () => {
    const empty = await openEmptyStore()
    await seedIfEmpty(empty, await readSeedRevisions(), () => undefined)
    const served = await servedApp(empty)
    app = served.app
    store = served.store
    return served.close
  })

  const recordOf = async (id: string): Promise<SavedPathRecord> => ({
    id,
    content: JSON.parse((await opened(app, id)).canonical) as SavedContent,
  })

  test('a chain is saved under what its content hashes to, shown as it was answered, and nothing has changed', async () => {
    const { number } = await store.head()
    const id = await save(app, axisToSkynet)
    const saved = await opened(app, id)
    expect(saved).toMatchObject({
      permalink: `/saved/${id}`,
      intact: true,
      savedIn: number + 1,
      revision: number,
      list: 'PATHS',
      place: 1,
      partial: false,
      withdrawn: null,
      changes: [],
    })
    expect(id).toBe(createHash('sha256').update(saved.canonical, 'utf8').digest('hex').slice(0, 32))
    expect(saved.path).toEqual(await live(app, { ...axisToSkynet, revision: number }))
    expect(saved.en).toContain(saved.title)
    for (const line of [saved.en, saved.fr, saved.zh]) {
      expect(line).toContain(id)
      expect(line).toContain(`/saved/${id}`)
      expect(line).toContain(String(number))
    }
    expect((await store.head()).time).toBe(saved.savedAt)
  })

  test('the answer that it was taken from is told with it: the question, all its chains, and on what the graph rested', async () => {
    const id = await save(app, {
      from: { set: { type: 'Vendor' } },
      to: { set: { type: 'Buyer' } },
      maxHops: 3,
    })
    const query = `query ($id: ID!) { savedPath(id: $id) {
      question { words } place chains title coverage { documentsCoded }
      alternatives { place strength hops inferredJunctions title }
    } }`
    const { data } = await ask(app, query, { id })
    const { savedPath: shown } = data as { savedPath: Record<string, unknown> & { alternatives: { title: string }[] } }
    expect(shown).toMatchObject({
      question: { words: 'vendors → buyers · at most 3 steps' },
      coverage: { documentsCoded: expect.any(Number) },
    })
    expect(shown.alternatives).toHaveLength(Number(shown.chains))
    expect(shown.alternatives.length).toBeGreaterThan(1)
    expect(shown.alternatives[Number(shown.place) - 1]?.title).toBe(shown.title)
  })

  test('the same chain is saved once, also by twenty who save it at the same moment', async () => {
    const question = { ...axisToSkynet, revision: (await store.head()).number }
    const { number } = await store.head()
    const ids = await Promise.all(Array.from({ length: 20 }, () => save(app, question)))
    expect(new Set(ids).size).toBe(1)
    expect((await store.head()).number).toBe(number + 1)
    expect(await save(app, question)).toBe(ids[0])
    expect((await store.head()).number).toBe(number + 1)
    // Saving changes no answer: as of the newest revision, the answer is the same one.
    expect(await save(app, axisToSkynet)).toBe(ids[0])
    expect((await store.head()).number).toBe(number + 1)
    expect(await save(app, { ...question, maxHops: 4 })).not.toBe(ids[0])
  })

  test('what was saved stays as it was, and what changed is said, when its evidence changes', async () => {
    const id = await save(app, axisToSkynet)
    const before = await opened(app, id)
    const { content } = await recordOf(id)
    const [step] = content.answer.paths[0]?.hops ?? []
    const claim = content.claims.find(({ record }) => record.id === step?.claims[0])?.record
    if (claim === undefined) throw new Error('the chain has no first claim')
    await write(put('claim', { ...claim, standing: { value: 'RETRACTED', reason: 'the source took it back' } }))
    const after = await opened(app, id)
    expect({ ...after, changes: [] }).toEqual(before)
    expect(after.changes.map(({ code, hop }) => [code, hop])).toContainEqual(['CLAIM_RETRACTED', 1])
    expect(after.changes.map(({ en }) => en)).toContain('A claim of step 1 was retracted.')
    expect(after.changes.map(({ fr }) => fr)).toContain('Une affirmation de l’étape 1 a été retirée.')
    expect(after.changes.map(({ zh }) => zh)).toContain('第 1 步的一条说法已撤回。')
    await write(put('claim', claim))
    expect((await opened(app, id)).changes.map(({ code }) => code)).toEqual(['CLAIM_RECORDED_ANEW'])
  })

  test('claims that a saved path holds can be retired', async () => {
    const id = await save(app, axisToSkynet)
    const { content } = await recordOf(id)
    const [hop] = content.answer.paths[0]?.hops ?? []
    const claim = hop?.claims[0] ?? ''
    const citations = content.citations.filter((citation) => citation.claim === claim)
    const responses = content.responses.filter(({ claims }) => claims.includes(claim))
    await write(
      retire('claim', claim),
      ...citations.map((citation) => retire('citation', citation.id)),
      ...responses.map((response) => retire('response', response.id)),
    )
    expect((await opened(app, id)).changes.map(({ code, hop: step }) => [code, step])).toContainEqual(['CLAIM_GONE', 1])
  })

  test('a saved path is put once, as what its identifier says, and holds nothing that was otherwise', async () => {
    const id = await save(app, axisToSkynet)
    const saved = await recordOf(id)
    await refused(/was saved before/, put('savedPath', saved))
    await refused(/another content than its identifier says/, put('savedPath', { ...saved, id: '0'.repeat(32) }))
    const forged = (content: SavedContent) => put('savedPath', { id: identifierOf(content), content })
    const { content } = saved
    const [first, ...others] = content.claims
    if (first === undefined) throw new Error('the saved path has no claim')
    await refused(/stands alone in its revision/, put('savedPath', saved), put('claim', first.record))
    const worded = { ...first, record: { ...first.record, author: 'somebody-else' } }
    await refused(/otherwise than it was in revision/, forged({ ...content, claims: [worded, ...others] }))
    await refused(/does not exist yet/, forged({ ...content, question: { ...content.question, revision: 1_000 } }))
    await refused(/a chain that its answer does not hold/, forged({ ...content, cited: { list: 'paths', place: 50 } }))
    const entities = content.entities.map((entity) => ({
      ...entity,
      state: { ...entity.state, names: entity.state.names.map((name) => ({ ...name, value: 'Another' })) },
    }))
    await refused(/another name than/, forged({ ...content, entities }))
  })

  test('one that was withdrawn says so, and is not saved again', async () => {
    const question = { ...axisToSkynet, revision: (await store.head()).number }
    const id = await save(app, question)
    const { number } = await write({ op: 'retire', kind: 'savedPath', id, reason: 'It names the wrong company.' })
    const saved = await opened(app, id)
    expect(saved.withdrawn).toEqual({ reason: 'It names the wrong company.', revision: number })
    expect(saved.en).toContain('Withdrawn since.')
    const { errors } = await askToSave(app, question)
    expect(errors[0]).toMatchObject({
      extensions: { code: 'CONFLICT' },
      message: expect.stringContaining('It names the wrong company.'),
    })
    await refused(/was saved before/, put('savedPath', await recordOf(id)))
  })

  test('what is erased from the history cannot stay in a saved path', async () => {
    const secret = 'a private address, Rue de la Loi 16'
    const claims = (await recordOf(await save(app, axisToSkynet))).content.claims
    const claim = claims.find(({ record }) => record.predicate === 'PART_OF')?.record
    if (claim === undefined) throw new Error('the chain has no structural step')
    const private_ = await write(
      put('claim', { ...claim, standing: { value: 'RETRACTED', reason: secret } }),
      put('claim', {
        ...claim,
        id: 'private',
        standing: { value: 'CONFIRMED', reason: secret, citation: 'private-cite' },
      }),
      ...(await recordOf(await save(app, axisToSkynet))).content.citations
        .filter((citation) => citation.claim === claim.id)
        .slice(0, 1)
        .map((citation) => put('citation', { ...citation, id: 'private-cite', claim: 'private' })),
    )
    const id = await save(app, axisToSkynet)
    expect((await opened(app, id)).canonical).toContain(secret)
    const saving = (await store.head()).number
    await write(put('claim', claim), retire('claim', 'private'), retire('citation', 'private-cite'))
    const erase = (revision: number) => write({ op: 'erase', revision, reason: 'a court ordered it' } as never)
    await expect(erase(private_.number)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(new RegExp(`revision ${saving} rests on it.*saved path "${id}"`)),
    })
    await write(retire('savedPath', id))
    await erase(saving)
    await erase(private_.number)
    expect(await open(app, id)).toBeNull()
    for await (const { payload } of store.revisions(1)) expect(payload ?? '').not.toContain(secret)
  })

  test('one whose record was damaged is shown, and said not to be what its identifier says', async () => {
    const id = await save(app, axisToSkynet)
    const { content } = await recordOf(id)
    const altered = { ...content, question: { ...content.question, k: content.question.k + 1 } }
    const damage = {
      name: 'test/damage',
      text: 'MATCH (v:Version {ref: $ref}) SET v.body = $body',
      access: 'write',
      params: ['ref', 'body'],
      columns: [],
    } as const
    const params = { ref: refOf('savedPath', id), body: JSON.stringify({ id, content: altered }) }
    expect((await opened(app, id)).intact).toBe(true)
    await store.commit(async (_, head) => ({
      revision: nextRevision(head, { time: head.time, actor: 'intruder', changes: [] }),
      writes: [{ query: damage, params }],
    }))
    const damaged = await opened(app, id)
    expect(damaged.intact).toBe(false)
    expect(createHash('sha256').update(damaged.canonical, 'utf8').digest('hex').slice(0, 32)).not.toBe(id)
    expect(damaged.changes.map(({ code }) => code)).toEqual([])
  })

  test('chains of brands named and bids are saved as such', async () => {
    const question = between('axis-communications', 'skynet', { stages: ['OPERATED'] })
    const query =
      'query ($question: PathQuestionInput!) { paths(question: $question) { namedOrBid { hops { to { id } } } } }'
    const named = { from: { entity: 'axis-communications' }, to: { set: { type: 'Tender' } } }
    const { data } = await ask(app, query, { question: named })
    expect((data as { paths: { namedOrBid: unknown[] } }).paths.namedOrBid.length).toBeGreaterThan(0)
    const id = await save(app, named, { list: 'NAMED_OR_BID' })
    expect(await opened(app, id)).toMatchObject({
      list: 'NAMED_OR_BID',
      en: expect.stringContaining('Named or bid, not supplied.'),
      changes: [],
    })
    expect((await askToSave(app, question)).errors[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: 'The question gives no chains: there is nothing to save.',
    })
  })

  test('the same revisions give the same graph in another store', async () => {
    const id = await save(app, axisToSkynet)
    await write(retire('savedPath', id))
    const place = await embeddedStore.place()
    const copy = await openStore(place.config, () => undefined)
    try {
      await replay(store, copy)
      expect(await canonicalGraphHash(copy)).toBe(await canonicalGraphHash(store))
    } finally {
      await copy.close()
      await place.remove()
    }
  })
})
