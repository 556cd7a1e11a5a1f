import { describe, expect, test } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { richApp } from '../api/rich-app.ts'

const api = richApp()

interface Change {
  readonly ref: string
  readonly action: string
  readonly title: string
  readonly reason: string | null
  readonly words: string
  readonly before: string | null
  readonly after: string | null
  readonly revision: { readonly number: number; readonly actor: string; readonly time: string }
  readonly fields: readonly {
    path: string
    label: string
    before: string | null
    after: string | null
    derived: boolean
  }[]
}

const change = (language: string) => `{
  ref action reason before after title(language: ${language}) words(language: ${language})
  revision { number actor time } fields { path label(language: ${language}) before after derived }
}`

async function history(ref: string, language = 'EN'): Promise<readonly Change[]> {
  const { history } = await api.data<{ history: { edges: readonly { node: Change }[] } }>(
    `query ($ref: ID!) { history(ref: $ref, first: 100) { edges { node ${change(language)} } } }`,
    { ref },
  )
  return history.edges.map(({ node }) => node)
}

const seen = async (ref: string) =>
  (await history(ref)).map(({ ref, action, revision }) => `${revision.number} ${ref} ${action}`)

describe('the history of a record', () => {
  test('of a claim tells what happened to it, to its evidence, and what followed', async () => {
    expect(await seen('claim:supplies-2')).toEqual([
      '7 claim:supplies-2 CHANGED',
      '6 claim:supplies-2 DERIVED',
      '6 response:unclear ADDED',
      '5 citation:cite-against ADDED',
      '5 citation:cite-supplies-clip ADDED',
      '5 claim:supplies-2 DERIVED',
      '3 claim:supplies-2 ADDED',
    ])
    const [amended] = await history('claim:supplies-2')
    expect(amended?.revision).toEqual({ number: 7, actor: 'coder-é-6', time: '2026-01-07T10:00:00.000Z' })
    expect(amended?.fields.filter(({ derived }) => !derived)).toEqual([
      { path: 'stage', label: 'stage', before: 'DELIVERED', after: 'INSTALLED', derived: false },
      { path: 'validFrom', label: 'from', before: '2015-05~', after: '2016', derived: false },
    ])
    expect(JSON.parse(amended?.before ?? '')).toMatchObject({ id: 'supplies-2', stage: 'DELIVERED' })
    expect(JSON.parse(amended?.after ?? '')).toMatchObject({ id: 'supplies-2', stage: 'INSTALLED' })
    const cited = (await history('claim:supplies-2')).find(
      ({ action, revision: { number } }) => number === 5 && action === 'DERIVED',
    )
    expect(cited?.fields).toContainEqual({
      path: 'disputed',
      label: 'disputed',
      before: 'false',
      after: 'true',
      derived: true,
    })
  })

  test('of an entity tells of the claims that name it, and that it came back after it was removed', async () => {
    expect(await seen('entity:mistake')).toEqual([
      '9 entity:mistake RESTORED',
      '8 claim:wrong RETIRED',
      '8 entity:mistake RETIRED',
      '3 claim:wrong ADDED',
      '2 entity:mistake ADDED',
    ])
    const removed = (await history('entity:mistake')).find(({ action }) => action === 'RETIRED')
    expect(removed).toMatchObject({ after: null, reason: 'no longer held' })
  })

  test('is told in each language', async () => {
    const words = await Promise.all(
      languages.map(async (l) => (await history('entity:mistake', l.toUpperCase()))[0]?.words),
    )
    expect(words).toEqual(['entity: put back', 'entité\u00a0: rétablissement', '实体：恢复'])
  })

  test('shows visitors what was accepted, and nothing of what was proposed', async () => {
    expect(await seen('proposal:addition')).toEqual([])
    expect(await seen('claim:supplies-proposed')).toEqual([])
    expect(await seen('citation:cite-draft')).toEqual([])
    const { revision } = await api.data<{ revision: { changes: { edges: { node: { ref: string } }[] } } }>(
      '{ revision(number: 6) { changes(first: 100) { edges { node { ref } } } } }',
    )
    expect(revision.changes.edges.map(({ node }) => node.ref).filter((ref) => ref.startsWith('proposal'))).toEqual([])
  })

  test('of what never was is empty, and of what is no record is refused', async () => {
    expect(await seen('claim:none')).toEqual([])
    for (const ref of ['supplies-1', 'claim:', 'word:x', 'claim:a:b', 'claim:Ä'])
      expect(await api.refusal('query ($ref: ID!) { history(ref: $ref) { totalCount } }', { ref })).toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining('such as claim:supplies-1'),
      })
  })
})

test('a revision says what it did, in order', async () => {
  const { revision } = await api.data<{ revision: { changes: { totalCount: number; edges: { node: Change }[] } } }>(
    `{ revision(number: 8) { changes(first: 100) { totalCount edges { node ${change('EN')} } } } }`,
  )
  expect(revision.changes.edges.map(({ node }) => `${node.ref} ${node.action}`)).toEqual([
    'claim:name-wide RETIRED',
    'claim:wrong RETIRED',
    'dispute:doubt RETIRED',
    'entity:mistake RETIRED',
    'response:denial CHANGED',
  ])
  for (const { node } of revision.changes.edges) expect(node.title).not.toBe('')
})

test.each(['undo(revision: 7)', 'revert(ref: "claim:supplies-2", to: 3)'])('visitors cannot %s', async (mutation) => {
  expect(await api.refusal(`mutation { ${mutation} { number } }`)).toMatchObject({ code: 'UNAUTHENTICATED' })
})
