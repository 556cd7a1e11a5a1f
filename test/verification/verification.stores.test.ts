import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256OfText } from '../../server/features/evidence/passage/seal.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { nextRevision } from '../../server/features/revision/revision.ts'
import { verifyGraph } from '../../server/features/verification/verify-graph.ts'
import { DocumentFiles } from '../../server/files/document-files.ts'
import { queries } from '../../server/generated/queries.ts'
import type { Query, Store } from '../../server/store/store.ts'
import { citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { put, relationOf } from '../revision/changes.ts'
import { writingTo } from '../revision/writing-to.ts'
import { forEachStore } from '../support/stores.ts'

const passage = '据该公司称，共售出 100 台。'
const page = `<!doctype html><meta charset="utf-8"><title>报告</title><p>前言。<p>${passage}<p>结语。`

forEachStore('verifying', (openEmptyStore) => {
  let store: Store
  let folder = ''
  let files: DocumentFiles
  let sha256 = ''
  let textSha256 = ''
  let begins = 0
  const { write } = writingTo(() => store)

  const quoting = (id: string, claim: string, exact = passage, start = begins) => {
    const citation = citationOf(id, 'report', '1', { claim })
    const quote = { exact, prefix: '', suffix: '', sha256: sha256OfText(exact) }
    return put('citation', {
      ...citation,
      selector: { ...citation.selector, start, end: start + [...exact].length, passage: quote },
    })
  }

  beforeEach(async () => {
    store = await openEmptyStore()
    folder = await mkdtemp(join(tmpdir(), 'filiere-verify-'))
    files = new DocumentFiles(folder)
    const stored = await files.add(one(Buffer.from(page)), { name: 'report.html', mediaType: 'text/html' })
    if (stored.text === null) throw new Error('a web page has a text')
    sha256 = stored.sha256
    const { pages: _, ...textFacts } = stored.text
    textSha256 = textFacts.sha256
    begins = [...(await files.text(textSha256))].indexOf('据')
    await write(
      put('source', sourceOf('publisher', 'A')),
      put(
        'document',
        documentOf('report', { capture: { sha256, bytes: stored.bytes, stored: true, text: textFacts } }),
      ),
      put('document', documentOf('elsewhere', {})),
      put('entity', { id: 'maker', type: 'Vendor' }),
      put('entity', { id: 'body', type: 'Buyer' }),
      put('entity', { id: 'other', type: 'Buyer' }),
      put('claim', relationOf('deal', 'maker', 'SUPPLIES', 'body')),
      put('claim', relationOf('other-deal', 'maker', 'SUPPLIES', 'other')),
      put('claim', relationOf('uncited', 'body', 'PART_OF', 'other')),
      quoting('cite', 'deal'),
      quoting('cite-other', 'other-deal'),
    )
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function* one(bytes: Uint8Array) {
    yield bytes
  }
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const flipByte = async (path: string) => {
    const bytes = await readFile(path)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await chmod(path, 0o600)
    await writeFile(path, bytes)
  }
  const verified = (rebuild = false) => verifyGraph(store, files, { rebuild })

  test('finds all in order, and the graph the one that its revisions give', async () => {
    expect(await verified(true)).toEqual({
      revisions: 1,
      files: 2,
      passages: 2,
      unread: 0,
      graphHash: await canonicalGraphHash(store),
      faults: [],
    })
  })

  test('a flipped byte in a stored file names every claim that rests on it', async () => {
    await flipByte(pathOf(sha256))
    const { faults } = await verified()
    expect(faults).toEqual([
      {
        code: 'FILE_DAMAGED',
        document: 'report',
        sha256,
        claims: ['deal', 'other-deal'],
        revision: null,
        citation: null,
      },
    ])
  })

  test('so does one in its text, and a file or text that is gone', async () => {
    await flipByte(pathOf(textSha256))
    expect((await verified()).faults.map(({ code }) => code)).toContain('TEXT_DAMAGED')
    await rm(pathOf(sha256), { force: true })
    await rm(pathOf(textSha256), { force: true })
    const { faults, passages } = await verified()
    expect(faults.map(({ code }) => code)).toEqual(['FILE_MISSING', 'TEXT_MISSING'])
    for (const { claims } of faults) expect(claims).toEqual(['deal', 'other-deal'])
    expect(passages).toBe(0)
  })

  test('a passage that is not at its position is named with its claim', async () => {
    await write(quoting('cite-other', 'other-deal', passage, 0), quoting('cite', 'deal', '据该公司称，共售出 900 台。'))
    const { faults } = await verified()
    expect(faults.map(({ code, citation, claims }) => ({ code, citation, claims }))).toEqual([
      { code: 'PASSAGE_NOT_THERE', citation: 'cite', claims: ['deal'] },
      { code: 'PASSAGE_NOT_THERE', citation: 'cite-other', claims: ['other-deal'] },
    ])
  })

  test('a graph that was changed beside its revisions is found by a rebuild', async () => {
    const tamper: Query = {
      name: 'test',
      text: "MATCH (v:Claim) WHERE v.id = 'deal' SET v.body = replace(v.body, 'ALLEGED', 'CONFIRMED')",
      access: 'write',
      params: [],
      columns: [],
    }
    await store.commit(async (_, head) => ({
      revision: nextRevision(head, { time: head.time, actor: 'tester', changes: [] }),
      writes: [{ query: tamper, params: {} }],
    }))
    expect((await verified()).faults).toEqual([])
    expect((await verified(true)).faults.map(({ code }) => code)).toEqual(['GRAPH_DIFFERS'])
  })

  test('a revision whose content, author or place in the chain was changed is named', async () => {
    await write(put('entity', { id: 'later', type: 'Vendor' }))
    const [first, second] = await store.read(queries.revisionPage, { first: 1, limit: 2 })
    if (first === undefined || second === undefined) throw new Error('there are two revisions')
    const withHistory = (...history: (typeof first)[]): Store =>
      new Proxy(store, {
        get: (target, name) =>
          name === 'revisions'
            ? async function* () {
                yield* history
              }
            : (Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name)),
      })
    const faultsOf = async (...history: (typeof first)[]) =>
      (await verifyGraph(withHistory(...history), files, { rebuild: false })).faults.map(
        ({ code, revision }) => `${code} ${revision}`,
      )
    expect(await faultsOf(first, second)).toEqual([])
    expect(await faultsOf({ ...first, actor: 'somebody' }, second)).toEqual(['CHAIN_BROKEN 1'])
    expect(await faultsOf({ ...first, payload: '[]' }, second)).toEqual(['PAYLOAD_CHANGED 1'])
    expect(await faultsOf(first)).toEqual(['HEAD_DIFFERS 2'])
    expect(await faultsOf(second)).toEqual(['CHAIN_BROKEN 2'])
  })
})
