import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { readCypherFiles } from '../../server/generate/queries.ts'
import { openStore } from '../../server/store/open-store.ts'
import { richGraph } from '../revision/rich-graph.ts'
import { needing } from '../support/needing.ts'
import { storeKinds } from '../support/stores.ts'
import { isOfType } from './column-type.ts'
import { readCases } from './read-cases.ts'
import { snapshot } from './snapshot.ts'

type Row = Readonly<Record<string, unknown>>

/** Columns that are declared as null for a state that no revision can bring about yet. */
const neverNullHere = ['revision/page.payload']

const kinds = storeKinds()
/** The registry's are Neo4j's alone, and have their own tests: `test/registry`. */
const files = readCypherFiles().filter((file) => file.access === 'read' && !file.name.startsWith('registry/'))
/** By engine and query: the rows of each parameter set. */
const answers = new Map<string, Map<string, Row[][]>>()
const hashes = new Map<string, string>()
const graphs = new Map<string, unknown>()
const removals: (() => Promise<void>)[] = []

beforeAll(async () => {
  for (const kind of kinds.filter((k) => k.missing === null)) {
    const place = await kind.place()
    removals.push(() => place.remove())
    const store = await openStore(place.config, () => undefined)
    for (const draft of richGraph) await appendRevision(store, draft)
    hashes.set(kind.engine, await canonicalGraphHash(store))
    graphs.set(kind.engine, await snapshot(store))
    const ofEngine = new Map<string, Row[][]>()
    for (const { query, params, needs } of readCases) {
      if (needs !== undefined && !store.capabilities[needs]) continue
      const rows: Row[][] = []
      for (const given of params) rows.push(((await store.read(query, given)) as Row[]).map(collected))
      ofEngine.set(query.name, rows)
    }
    answers.set(kind.engine, ofEngine)
    await store.close()
  }
})

afterAll(async () => {
  for (const remove of removals) await remove()
})

/** What a query collects comes in no order. */
const collected = (row: Row): Row => (Array.isArray(row.claims) ? { ...row, claims: [...row.claims].sort() } : row)

/** The engines that have a query. */
const particular = new Map(readCases.flatMap(({ query, needs }) => (needs === undefined ? [] : [[query.name, needs]])))
const filesOf = (engine: string) => files.filter(({ name }) => engine === 'neo4j' || !particular.has(name))

const rowsOf = (engine: string, query: string): Row[][] => answers.get(engine)?.get(query) ?? []

test('every read query has a case', () => {
  const tried = readCases.map(({ query }) => query.name)
  expect(tried.sort()).toEqual(files.map((file) => file.name).sort())
})

for (const { engine, missing } of kinds)
  describe(`read queries (${engine})`, needing(missing), () => {
    test.each(filesOf(engine))('$name returns the columns that its header declares', ({ name, columns }) => {
      const rows = rowsOf(engine, name).flat()
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(columns.map((column) => column.name))
        for (const { name: column, type } of columns)
          if (!isOfType(type, row[column]))
            expect.unreachable(`${column}: ${JSON.stringify(row[column])} is no ${type}`)
      }
    })

    test('columns that may be null sometimes are, and sometimes are not', () => {
      for (const { name, columns } of filesOf(engine))
        for (const column of columns.filter((c) => c.type.includes('null'))) {
          const found = new Set(
            rowsOf(engine, name)
              .flat()
              .map((row) => row[column.name] === null),
          )
          const expected = neverNullHere.includes(`${name}.${column.name}`) ? [false] : [false, true]
          expect([...found].sort(), `${name}.${column.name}`).toEqual(expected)
        }
    })
  })

describe('both stores', needing(kinds.find((kind) => kind.missing !== null)?.missing ?? null), () => {
  test('hold the same graph', () => {
    expect(hashes.get('neo4j')).toBe(hashes.get('embedded'))
    expect(graphs.get('neo4j')).toEqual(graphs.get('embedded'))
  })

  test.each(readCases.filter(({ needs }) => needs === undefined))(
    'answer $query.name alike, row for row',
    ({ query, params }) => {
      for (const [index, given] of params.entries())
        expect(rowsOf('neo4j', query.name)[index], JSON.stringify(given)).toEqual(rowsOf('embedded', query.name)[index])
    },
  )
})
