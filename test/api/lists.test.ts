import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richApp } from './rich-app.ts'

const api = richApp()

interface List {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount?: number
}

/** Every list with cursors, its largest page, and whether it says how many there are. */
const lists = [
  { name: 'claims', open: 'claims(', id: 'id', most: 100, counted: true },
  { name: 'claims of an entity', open: 'entity(id: "maker") { claims(', id: 'id', most: 100, counted: true },
  { name: 'filtered claims', open: 'claims(filter: { entity: "maker" }, ', id: 'id', most: 100, counted: true },
  { name: 'documents', open: 'documents(', id: 'id', most: 100, counted: true },
  { name: 'sources', open: 'sources(', id: 'id', most: 100, counted: true },
  { name: 'revisions', open: 'revisions(', id: 'number', most: 100, counted: true },
  { name: 'history', open: 'history(ref: "entity:maker", ', id: 'ref', most: 100, counted: true },
  { name: 'changes of a revision', open: 'revision(number: 3) { changes(', id: 'ref', most: 100, counted: true },
  { name: 'neighbours', open: 'neighbourhood(id: "camera", ', id: 'id', most: 100, counted: true },
  { name: 'search', open: 'search(query: "m", ', id: 'id', most: 50, counted: false },
] as const

const queryOf = ({ open, id, counted }: (typeof lists)[number]) => `query ($first: Int!, $after: String) {
  ${open.replace(/(\w+)\((?!.*\w\()/, 'list: $1(')} first: $first, after: $after) {
    ${counted ? 'totalCount' : ''} pageInfo { hasNextPage endCursor } edges { cursor node { ${id} } }
  }
${/\) { /.test(open) ? '}' : ''} }`

async function page(list: (typeof lists)[number], variables: object): Promise<List> {
  const data = await api.data<Record<string, List | { list: List }>>(queryOf(list), variables)
  const found = data.list ?? data.entity ?? data.revision
  return found !== undefined && 'list' in found ? found.list : (found as List)
}

describe.each(lists)('$name', (list) => {
  test('pages of any size, put together, are the whole list, each item once', async () => {
    const whole = await page(list, { first: list.most })
    expect(whole.edges.length).toBeGreaterThan(1)
    expect(whole.pageInfo).toEqual({ hasNextPage: false, endCursor: whole.edges.at(-1)?.cursor })
    if (list.counted) expect(whole.totalCount).toBe(whole.edges.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.edges.length + 1 }), async (first) => {
        const nodes: unknown[] = []
        for (let after: string | null = null, more = true; more; ) {
          const { edges, pageInfo, totalCount }: List = await page(list, { first, after })
          nodes.push(...edges.map((edge) => edge.node))
          expect(totalCount).toBe(whole.totalCount)
          expect(edges.length).toBeLessThanOrEqual(first)
          after = pageInfo.endCursor
          more = pageInfo.hasNextPage
        }
        expect(nodes).toEqual(whole.edges.map((edge) => edge.node))
      }),
      { numRuns: 5 },
    )
  })

  test('a page has at least one item and not too many', async () => {
    for (const first of [0, -1, list.most + 1])
      expect(await api.refusal(queryOf(list), { first })).toEqual({
        code: 'BAD_INPUT',
        message: `Set first to a number from 1 to ${list.most}: it is ${first}.`,
      })
  })

  test('a cursor that is not this list’s is refused', async () => {
    const foreign = lists.filter((other) => other.name !== list.name && !/claims/.test(other.name + list.name))
    const cursors = await Promise.all(foreign.map(async (other) => (await page(other, { first: 1 })).edges[0]?.cursor))
    for (const after of ['', 'x', 'W10', 'bnVsbA', '{}', '😀', ...cursors])
      expect(await api.refusal(queryOf(list), { first: 1, after })).toEqual({
        code: 'BAD_INPUT',
        message: 'Set after to the endCursor of the page before, or leave it out.',
      })
  })
})
