import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { seedIfEmpty } from '../../server/features/revision/seed.ts'
import { readSeedRevisions } from '../../server/features/revision/seed-revisions.ts'
import { ask, servedApp } from '../support/app.ts'
import { forEachStore } from '../support/stores.ts'

const query = `query ($question: PathQuestionInput!) {
  paths(question: $question) {
    paths { ...Told }
    namedOrBid { ...Told }
  }
}
fragment Told on Path {
  hops { to { id } claims { id } }
  about { entity { id } hop goods { id } claims { id predicate subject { id } assertedBy { entity { id } } literal { text } } }
}`

interface Told {
  readonly hops: readonly {
    readonly to: { readonly id: string }
    readonly claims: readonly { readonly id: string }[]
  }[]
  readonly about: readonly {
    readonly entity: { readonly id: string }
    readonly hop: number
    readonly goods: readonly { readonly id: string }[]
    readonly claims: readonly {
      readonly id: string
      readonly predicate: string
      readonly subject: { readonly id: string }
      readonly assertedBy: { readonly entity: { readonly id: string } | null }
      readonly literal: { readonly text: string } | null
    }[]
  }[]
}

forEachStore('what is said beside the steps of a chain', (openEmptyStore) => {
  let app: FastifyInstance

  beforeAll(async () => {
    const store = await openEmptyStore()
    await seedIfEmpty(store, await readSeedRevisions(), () => undefined)
    const served = await servedApp(store)
    app = served.app
    return served.close
  })

  const chains = async (from: string, to: string, filters: object = {}): Promise<readonly Told[]> => {
    const question = { from: { entity: from }, to: { entity: to }, ...filters }
    const { data, errors } = await ask(app, query, { question })
    expect(errors).toEqual([])
    return (data as { readonly paths: { readonly paths: readonly Told[] } }).paths.paths
  }

  test('a contract comes with the equipment that it covers', async () => {
    const [chain] = await chains('morpho', 'shanghai-public-security-bureau')
    expect(chain?.about).toMatchObject([
      {
        entity: { id: 'morpho-shanghai-contract-2015' },
        hop: 1,
        goods: [{ id: 'morpho-facial-recognition-equipment' }],
        claims: [{ predicate: 'COVERS', subject: { id: 'morpho-shanghai-contract-2015' } }],
      },
    ])
  })

  test('a programme comes with the figures given for it, and who gives them', async () => {
    const [chain] = await chains('axis-communications', 'skynet')
    const guilin = chain?.about.find(({ entity }) => entity.id === 'skynet-guilin')
    expect(guilin?.hop).toBe(1)
    expect(guilin?.claims.map(({ predicate }) => predicate)).toEqual(['figure', 'figure'])
    expect(guilin?.claims.map(({ assertedBy }) => assertedBy.entity?.id)).toEqual([
      'axis-communications',
      'axis-communications',
    ])
    const figures = guilin?.claims.map(({ literal }) => literal?.text).join('; ')
    expect(figures).toContain('8,000')
    expect(figures).toContain('30,000')
  })

  test('what is a step already is not said again', async () => {
    for (const { hops, about } of await chains('noldus-information-technology', 'xpcc')) {
      const steps = hops.flatMap(({ claims }) => claims.map(({ id }) => id))
      const beside = about.flatMap(({ claims }) => claims.map(({ id }) => id))
      expect(beside.filter((id) => steps.includes(id))).toEqual([])
    }
  })

  test('the filters of the question hold beside the chain as well', async () => {
    const about = async (filters: object) =>
      (await chains('morpho', 'shanghai-public-security-bureau', filters)).flatMap((chain) => chain.about)
    expect(await about({ excludeEntities: ['morpho-facial-recognition-equipment'] })).toEqual([])
    const [told] = await about({})
    expect(await about({ excludeClaims: told?.claims.map(({ id }) => id) })).toEqual([])
    expect(await about({ predicates: ['AWARDED_TO', 'SIGNED_BY'] })).toHaveLength(1)
  })
})
