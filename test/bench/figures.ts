import { rm } from 'node:fs/promises'
import { buildApp } from '../../server/app.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { openStore, type StoreConfig } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { AnswerDocument, EntityDetailDocument, SearchDocument } from '../../web/generated/operations.ts'
import { noFiles } from '../support/no-files.ts'
import { inRevisions } from './bulk-load.ts'
import { inventedName, type Procurement } from './procurement.ts'
import { Random } from './random.ts'
import { type Spread, spread, timed } from './timing.ts'

/** Milliseconds, but for the rates: claims a second. */
export interface Figures {
  readonly appendedInOne: number
  readonly appendedInMany: number
  /** From the journal; null where there is none. */
  readonly rebuild: number | null
  readonly search: Spread
  readonly entityPage: Spread
  readonly paths: Spread
}

export interface Place {
  /** An empty store each time; the former is not needed any more. */
  empty(): Promise<StoreConfig>
  /** Takes the database away and leaves the journal; null where there is none. */
  readonly lose: ((config: StoreConfig) => Promise<void>) | null
}

/** Of about a hundred claims. */
const changesInMany = 250
const quiet = () => undefined

export async function figuresOf(place: Place, graph: Procurement, tell: (step: string) => void): Promise<Figures> {
  tell('one revision')
  const appendedInOne = await rate(await place.empty(), [[...graph.parts()].flat()], graph.claims)
  tell('many revisions')
  const config = await place.empty()
  const appendedInMany = await rate(config, inRevisions(graph.parts(), changesInMany), graph.claims)
  tell('rebuild')
  const rebuild = place.lose === null ? null : await rebuildTime(config, place.lose)
  tell('questions')
  return { appendedInOne, appendedInMany, rebuild, ...(await questionTimes(config, graph)) }
}

async function withStore<T>(config: StoreConfig, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(config, quiet)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

const rate = (config: StoreConfig, revisions: Iterable<readonly RecordChange[]>, claims: number): Promise<number> =>
  withStore(config, async (store) => {
    const { milliseconds } = await timed(async () => {
      for (const changes of revisions) await appendRevision(store, { actor: 'bench', changes })
    })
    return (claims / milliseconds) * 1_000
  })

async function rebuildTime(config: StoreConfig, lose: (config: StoreConfig) => Promise<void>): Promise<number> {
  await lose(config)
  const { milliseconds, result } = await timed(() => openStore(config, quiet))
  await result.close()
  return milliseconds
}

/** Of the requests that the page makes, over the whole server but for the network. */
const questionTimes = (config: StoreConfig, { parties }: Procurement) =>
  withStore(config, async (store) => {
    const asked = {
      host: '127.0.0.1',
      allowedHosts: null,
      token: 'bench',
      files: noFiles,
      visitors: 'ACCEPTED',
      logLevel: 'silent',
    } as const
    const app = buildApp(asked, store, new EntryRegistry(), { maxEventLoopDelay: 0 })
    const ask = async (document: { toString(): string }, variables: object) => {
      const payload = { query: document.toString(), variables: { ...variables, language: 'EN' } }
      const answer = (await app.inject({ method: 'POST', url: '/graphql', payload })).json()
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
    }
    const random = new Random(1)
    const { vendors, programmes } = parties
    const named = Object.values(parties).flat()
    const times = <T>(count: number, item: () => T): T[] => Array.from({ length: count }, item)
    const beginning = () =>
      Array.from(inventedName(random.pick(named)).name)
        .slice(0, 2 + random.below(6))
        .join('')
    const ends = () => ({ from: { entity: random.pickSkewed(vendors) }, to: { entity: random.pickSkewed(programmes) } })
    try {
      return {
        search: await spread(times(200, beginning), (query) => ask(SearchDocument, { query, types: null, first: 10 })),
        entityPage: await spread(
          times(200, () => random.pickSkewed(named)),
          (id) => ask(EntityDetailDocument, { id, first: 20 }),
        ),
        paths: await spread(times(50, ends), (question) => ask(AnswerDocument, { question })),
      }
    } finally {
      await app.close()
    }
  })

/** The database of an embedded store, with the log that the engine keeps beside it. */
export async function loseDatabase(config: StoreConfig): Promise<void> {
  if (config.engine !== 'embedded') return
  for (const name of ['graph.grafeo', 'graph.grafeo.wal'])
    await rm(`${config.folder}/${name}`, { recursive: true, force: true })
}
