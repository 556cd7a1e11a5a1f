import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type SearchRequest, searchEntities } from '../../server/features/entity/search-entities.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import type { Store } from '../../server/store/store.ts'
import { nameOf, put, retire } from '../revision/changes.ts'
import { forEachStore } from '../support/stores.ts'

type Names = readonly (readonly [
  value: string,
  language: string,
  script: string,
  kind?: Parameters<typeof nameOf>[5],
])[]

const named: Readonly<Record<string, readonly [EntityType, Names]>> = {
  'axis-communications': ['Vendor', [['Axis Communications', 'en', 'Latn']]],
  axioma: ['Vendor', [['The Axioma Group', 'en', 'Latn']]],
  electronique: [
    'Vendor',
    [
      ['Société Générale d’Électronique', 'fr', 'Latn'],
      ['SGE', 'fr', 'Latn', 'ABBREVIATION'],
    ],
  ],
  'lodz-optics': ['Vendor', [['Łódź Øptik ß', 'pl', 'Latn']]],
  eyes: [
    'Programme',
    [
      ['Sharp Eyes', 'en', 'Latn'],
      ['雪亮工程', 'zh', 'Hans'],
    ],
  ],
  net: [
    'Programme',
    [
      ['天网', 'zh', 'Hans'],
      ['Skynet', 'en', 'Latn', 'ALIAS'],
    ],
  ],
  'net-guilin': [
    'Programme',
    [
      ['桂林天网', 'zh', 'Hans'],
      ['Skynet in Guilin', 'en', 'Latn', 'ALIAS'],
    ],
  ],
  ministry: [
    'Buyer',
    [
      ['公安部', 'zh', 'Hans'],
      ['Ministry of Public Security', 'en', 'Latn'],
    ],
  ],
  bureau: [
    'Buyer',
    [
      ['重慶市公安局', 'zh', 'Hant'],
      ['Chongqing Public Security Bureau', 'en', 'Latn'],
    ],
  ],
  odyssey: ['Product', [['Οδυσσεύς', 'el', 'Grek']]],
}

const changes = Object.entries(named).flatMap(([id, [type, names]]) => [
  put('entity', { id, type }),
  ...names.map((name, i) => put('claim', nameOf(`name-${id}-${i}`, id, ...name))),
])

forEachStore('search', (openEmptyStore) => {
  let store: Store

  beforeAll(async () => {
    store = await openEmptyStore()
    await appendRevision(store, { actor: 'coder', changes })
    await appendRevision(store, {
      actor: 'coder',
      changes: [
        put('claim', nameOf('name-axioma-0', 'axioma', 'Perimeter Group', 'en', 'Latn')),
        retire('claim', 'name-odyssey-0'),
        retire('entity', 'odyssey'),
      ],
    })
  })

  const search = (query: string, asked: Partial<SearchRequest> = {}, revision = 2) =>
    searchEntities(store, { query, types: null, first: 50, after: null, ...asked }, revision)
  const matches = async (...asked: Parameters<typeof search>) => (await search(...asked)).edges.map(({ node }) => node)
  const found = async (...asked: Parameters<typeof search>) => (await matches(...asked)).map(({ entity }) => entity)

  test.each([
    ['without accents', 'societe generale', 'electronique'],
    ['with accents where there are none', 'àxìs', 'axis-communications'],
    ['in any case', 'sHARP eYES', 'eyes'],
    ['in full width', 'ＳＨＡＲＰ', 'eyes'],
    ['with letters that are not accented but others', 'lodz optik ss', 'lodz-optics'],
    ['by the beginning of a later word', 'électro', 'electronique'],
    ['by an abbreviation', 'sge', 'electronique'],
    ['in Chinese', '雪亮', 'eyes'],
    ['from within a Chinese name', '亮工', 'eyes'],
    ['in traditional characters, of a name in simplified ones', '桂林天網', 'net-guilin'],
    ['in simplified characters, of a name in traditional ones', '重庆市', 'bureau'],
    ['as pinyin', 'xue liang gong', 'eyes'],
    ['as pinyin in one word', 'xueliangg', 'eyes'],
    ['as pinyin by the reading that the word has', 'chongqing', 'bureau'],
    ['by its id', 'lodz-optics', 'lodz-optics'],
    ['by words in another order', 'security ministry', 'ministry'],
    ['by the beginnings of words', 'pub chong', 'bureau'],
  ])('finds a name %s', async (_, query, entity) => {
    expect(await found(query)).toEqual([entity])
  })

  test('puts the beginning of a name before its inside, an official name before others, then goes by id', async () => {
    expect(await found('tianwang')).toEqual(['net'])
    expect(await found('天网')).toEqual(['net', 'net-guilin'])
    expect(await found('skynet')).toEqual(['net', 'net-guilin'])
    expect(await found('public security')).toEqual(['bureau', 'ministry'])
    expect(await found('公安')).toEqual(['ministry', 'bureau'])
    expect(await found('s')).toEqual(['electronique', 'eyes', 'net', 'net-guilin', 'bureau', 'lodz-optics', 'ministry'])
  })

  test('says by which name, and by none where only the id was found', async () => {
    expect(await matches('skynet i')).toEqual([{ entity: 'net-guilin', name: 'Skynet in Guilin', weight: 1 }])
    expect(await matches('gui lin')).toMatchObject([{ entity: 'net-guilin', name: '桂林天网' }])
    expect(await matches('net guilin')).toMatchObject([{ entity: 'net-guilin', name: null }])
    expect(await matches('optics')).toMatchObject([{ entity: 'lodz-optics', name: null }])
  })

  test('finds nothing for what nothing begins with, or for nothing', async () => {
    for (const query of ['xis', '网天', 'skynet beijing', 'security xyz', '', ' – ', '%', '.*'])
      expect(await found(query)).toEqual([])
  })

  test('keeps to the types asked for', async () => {
    expect(await found('s', { types: ['Programme'] })).toEqual(['eyes', 'net', 'net-guilin'])
    expect(await found('ministry public', { types: ['Vendor'] })).toEqual([])
    expect(await found('s', { types: [] })).toEqual([])
  })

  test('answers as of a revision', async () => {
    expect(await found('the axioma', {}, 1)).toEqual(['axioma'])
    expect(await found('the axioma')).toEqual([])
    expect(await found('perimeter', {}, 1)).toEqual([])
    expect(await found('perimeter')).toEqual(['axioma'])
    expect(await found('οδυσσευ', {}, 1)).toEqual(['odyssey'])
    expect(await found('οδυσσευ')).toEqual([])
    expect(await found('axis', {}, 0)).toEqual([])
  })

  test('goes on where a page ended', async () => {
    const whole = await search('s')
    const seen: string[] = []
    for (let after: SearchRequest['after'] = null, more = true; more; ) {
      const page = await search('s', { first: 4, after })
      seen.push(...page.edges.map(({ node }) => node.entity))
      after = page.edges.at(-1)?.key ?? null
      more = page.hasNextPage
      expect(page.totalCount).toBe(7)
    }
    expect(seen).toEqual(whole.edges.map(({ node }) => node.entity))
  })

  test('refuses what is too long, counted in characters', async () => {
    expect(await found('𠮷'.repeat(200))).toEqual([])
    await expect(search('𠮷'.repeat(201))).rejects.toMatchObject({ code: 'BAD_INPUT', message: /at most 200/ })
  })

  test('finds every entity by any beginning of any words of any of its names', async () => {
    const names = Object.entries(named).flatMap(([id, [, all]]) => all.map(([name]) => ({ id, name })))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat(), async ({ id, name }, from, most) => {
        const words = name.split(' ')
        const rest = Array.from(words.slice(from % words.length).join(' '))
        const typed = rest.slice(0, 1 + (most % rest.length)).join('')
        expect(await found(typed, {}, 1), typed).toContain(id)
      }),
    )
  })
})
