import { describe, expect, test } from 'vitest'
import { richApp } from './rich-app.ts'

const api = richApp()

describe('what an anonymous reader sees', () => {
  test('claims and citations that were accepted, by whichever way they are asked for', async () => {
    const seen = await api.data(`{
      proposed: claim(id: "supplies-proposed") { id }
      accepted: claim(id: "supplies-1") { id review }
      draft: citations(ids: ["cite-draft", "cite-makes", "nothing", "cite-makes"], revision: 6) { id }
      local: claim(id: "local", revision: 6) { citations { id } }
      corps: entity(id: "corps") { claims { edges { node { id } } } }
    }`)
    expect(seen).toEqual({
      proposed: null,
      accepted: { id: 'supplies-1', review: 'ACCEPTED' },
      draft: [{ id: 'cite-makes' }],
      local: { citations: [] },
      corps: { claims: { edges: ['linked', 'name-astral', 'supplies-not'].map((id) => ({ node: { id } })) } },
    })
    const { claims } = await api.data<{ claims: { edges: { node: { id: string } }[] } }>(
      '{ claims(first: 100) { edges { node { id } } } }',
    )
    expect(claims.edges.map((edge) => edge.node.id)).not.toContain('supplies-proposed')
  })

  test('a retracted citation with its reason, after those that count', async () => {
    const seen = await api.data(`{ located: claim(id: "located") { strength citations { id counts retracted } } }`)
    expect(seen).toEqual({
      located: { strength: 'UNASSESSED', citations: [{ id: 'cite-gone', counts: false, retracted: 'misread' }] },
    })
  })
})

describe('as of a revision', () => {
  test('all nested fields are as of the same', async () => {
    const query = `query ($revision: Int) {
      claim(id: "makes", revision: $revision) {
        standing
        standingReason
        recordedIn
        citations { document { origin { status } } }
        subject { kindLabel claims(first: 50) { totalCount } }
        object { originalName names { value } neighbourCount }
      }
    }`
    expect(await api.data(query, { revision: 6 })).toEqual({
      claim: {
        standing: 'ALLEGED',
        standingReason: null,
        recordedIn: 5,
        citations: [{ document: { origin: { status: 'INDEPENDENT' } } }],
        subject: { kindLabel: 'maker', claims: { totalCount: 13 } },
        object: { originalName: null, names: [{ value: 'ＣＡＭ－１' }], neighbourCount: 7 },
      },
    })
    expect(await api.data(query)).toMatchObject({
      claim: {
        standing: 'CONFIRMED',
        standingReason: 'its own catalogue',
        citations: [{ document: { origin: { status: 'UNEXAMINED' } } }],
        object: { names: [], neighbourCount: 6 },
      },
    })
  })

  test('what was retired is there before, and not after; an identity keeps its first revision', async () => {
    const query = `query ($revision: Int) {
      entity(id: "mistake", revision: $revision) { kind recordedIn }
      claim(id: "wrong", revision: $revision) { subject { id } }
    }`
    expect(await api.data(query, { revision: 7 })).toEqual({
      entity: { kind: null, recordedIn: 2 },
      claim: { subject: { id: 'mistake' } },
    })
    expect(await api.data(query, { revision: 8 })).toEqual({ entity: null, claim: null })
    expect(await api.data(query)).toEqual({ entity: { kind: 'INTEGRATOR', recordedIn: 2 }, claim: null })
  })

  test('search, coverage and chains too', async () => {
    const query = `query ($revision: Int) {
      search(query: "mistake", revision: $revision) { edges { node { id } } }
      coverage(revision: $revision) { revision entities claims documentsCoded documentsListed }
    }`
    expect(await api.data(query, { revision: 1 })).toEqual({
      search: { edges: [] },
      coverage: { revision: 1, entities: 0, claims: 0, documentsCoded: 5, documentsListed: 1 },
    })
    expect(await api.data(query, { revision: 7 })).toMatchObject({ search: { edges: [{ node: { id: 'mistake' } }] } })
    const chains = `query ($question: PathQuestionInput!) { paths(question: $question) { revision paths { title } } }`
    const question = { from: { entity: 'reseller' }, to: { entity: 'bureau' }, maxHops: 2 }
    expect(await api.data(chains, { question: { ...question, revision: 6 } })).toEqual({
      paths: { revision: 6, paths: [{ title: 'reseller → deal → Guilin Public Security Bureau' }] },
    })
    expect(await api.data(chains, { question })).toEqual({ paths: { revision: 9, paths: [] } })
  })

  test.each([0, -1, 10, 2_147_483_647])('revision %i does not exist', async (revision) => {
    for (const query of ['entity(id: "maker", ', 'documents(', 'coverage(', 'neighbourhood(id: "maker", '])
      expect(await api.refusal(`{ ${query} revision: ${revision}) { __typename } }`)).toEqual({
        code: 'BAD_INPUT',
        message: `Revisions go from 1 to 9: ${revision} is none of them.`,
      })
  })
})

test('revisions, newest first', async () => {
  const seen = await api.data<{ revisions: { edges: { node: { number: number; chainHash: string } }[] } }>(
    '{ revisions(first: 3) { totalCount pageInfo { hasNextPage } edges { node { number time actor erased payloadHash chainHash } } } }',
  )
  expect(seen).toMatchObject({
    revisions: {
      totalCount: 9,
      pageInfo: { hasNextPage: true },
      edges: [
        { node: { number: 9, time: '2026-01-09T10:00:00.000Z', actor: 'coder-é-8', erased: false } },
        { node: { number: 8 } },
        { node: { number: 7 } },
      ],
    },
  })
  expect(seen.revisions.edges[0]?.node.chainHash).toMatch(/^[0-9a-f]{64}$/)
})

test('one revision by its number', async () => {
  expect(
    await api.data('{ first: revision(number: 1) { number } ninth: revision(number: 9) { number time } }'),
  ).toEqual({ first: { number: 1 }, ninth: { number: 9, time: '2026-01-09T10:00:00.000Z' } })
  for (const number of [-1, 0, 10, 2147483647])
    expect(await api.data(`{ revision(number: ${number}) { number } }`)).toEqual({ revision: null })
})

test('evidence of a claim, in three languages', async () => {
  const query = `query ($language: Language!) {
    claim(id: "supplies-1") {
      strength disputed standing rootCount primary
      citations {
        id grade level counts stance
        reliability { grade words(language: $language) }
        credibility { grade words(language: $language) }
        selector { start end sealed exact prefix suffix foldedLength }
      }
      responses { outcome outcomeWords(language: $language) party { id } }
    }
    quoted: claim(id: "supplies-3") { citations { attributedTo(language: $language) } responses { outcome } }
    unclear: claim(id: "supplies-2") { responses { askedBy(language: $language) saidBy { name } document { id } } }
    document(id: "release") { kind claimCount origin { status documents { id } } capture { textLength } }
  }`
  expect(await api.data(query, { language: 'FR' })).toEqual({
    claim: {
      strength: 'DOCUMENTED',
      disputed: false,
      standing: 'ALLEGED',
      rootCount: 2,
      primary: true,
      citations: [
        {
          id: 'cite-supplies-report',
          grade: 'B2',
          level: 'HIGH',
          counts: true,
          stance: 'SUPPORTS',
          reliability: { grade: 'B', words: 'habituellement fiable' },
          credibility: { grade: '2', words: 'probablement vrai' },
          selector: { start: 50, end: 90, sealed: true, exact: null, prefix: null, suffix: null, foldedLength: 10 },
        },
        expect.objectContaining({ id: 'cite-supplies-scan', grade: 'B1', level: 'HIGH' }),
      ],
      responses: [],
    },
    quoted: { citations: [{ attributedTo: 'Société Générale d’Électronique' }], responses: [{ outcome: 'DENIES' }] },
    unclear: { responses: [{ askedBy: 'ngo', saidBy: { name: 'ngo' }, document: null }] },
    document: {
      kind: 'SECONDARY',
      claimCount: 1,
      origin: { status: 'DERIVED_FROM', documents: [{ id: 'report' }] },
      capture: { textLength: 8_000 },
    },
  })
})

test('an entity has names in every script, and a label in every language', async () => {
  const seen = await api.data(`{
    bureau: entity(id: "bureau") {
      __typename
      en: label fr: label(language: FR) zh: label(language: ZH)
      enOriginal: originalName zhOriginal: originalName(language: ZH)
      labelFromCoder originalNameFromCoder
      kind kindLabel(language: ZH) names { value kind script claim { id } }
    }
    universities: entity(id: "universities") { label collective { min start end document { id } } }
    maker: entity(id: "maker") { description(language: ZH) }
    camera: entity(id: "camera") { description kind kindLabel }
    nobody: entity(id: "nobody") { id }
  }`)
  expect(seen).toMatchObject({
    bureau: {
      __typename: 'Buyer',
      en: 'Guilin Municipal Public Security Bureau',
      fr: 'Guilin Municipal Public Security Bureau',
      zh: '桂林市公安局',
      enOriginal: '桂林市公安局',
      zhOriginal: null,
      labelFromCoder: false,
      originalNameFromCoder: false,
      kind: 'PUBLIC_SECURITY',
      kindLabel: '公安机关',
      names: [
        { value: '桂林市公安局', kind: 'OFFICIAL', script: 'Hans', claim: { id: 'name-zh' } },
        { kind: 'ALIAS', claim: { id: 'name-zh-en' } },
      ],
    },
    universities: { collective: { min: 2, start: 100, end: 180, document: { id: 'report' } } },
    maker: { description: 'Makes "cameras"\\\nand\tlenses' },
    camera: { description: null, kind: null, kindLabel: null },
    nobody: null,
  })
})

test('when a claim held, in words: an end that is not given is unknown', async () => {
  const query = `{
    between: claim(id: "supplies-3") { period }
    since: claim(id: "supplies-2") { period(language: FR) }
    undated: claim(id: "makes") { period }
  }`
  expect(await api.data(query)).toEqual({
    between: { period: 'at some time between 2012 and 2018' },
    since: { period: 'à un moment à partir de 2016' },
    undated: { period: null },
  })
})
