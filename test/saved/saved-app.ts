import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { type Answer, ask } from '../support/app.ts'

/** What the tests look at. */
export interface Saved {
  readonly id: string
  readonly permalink: string
  readonly canonical: string
  readonly intact: boolean
  readonly savedAt: string
  readonly savedIn: number
  readonly revision: number
  readonly list: string
  readonly place: number
  readonly chains: number
  readonly partial: boolean
  readonly title: string
  readonly en: string
  readonly fr: string
  readonly zh: string
  readonly withdrawn: { readonly reason: string | null; readonly revision: number } | null
  readonly changes: readonly {
    readonly code: string
    readonly hop: number | null
    readonly en: string
    readonly fr: string
    readonly zh: string
  }[]
  readonly path: unknown
}

const pathFields = `
fragment Shown on Path {
  title strength weakestHop inferredJunctions notShown
  flags { code hop words }
  hops { from { ...Party } to { ...Party } strength sentence claims { ...Said } }
  about { entity { ...Party } hop goods { id label } claims { ...Said } }
}
fragment Party on Entity { id type kind label labelFromCoder originalName names { value claim { id } } description neighbourCount }
fragment Said on Claim {
  id predicate stage standing standingReason strength disputed rootCount primary codersKnowledge sentence recordedIn period
  subject { id label } object { id label } assertedBy { label }
  citations {
    id stance grade level counts summary selector { start end sha256 exact }
    document { id title url kind capture { sha256 } publisher { name reliability { grade words reason } } origin { status documents { id } } }
  }
  responses { party { label } outcomeWords sentence saidBy { name } }
}`

const savedFields = `
fragment Saved on SavedPath {
  id permalink canonical intact savedAt savedIn revision list place chains partial title
  en: citation fr: citation(language: FR) zh: citation(language: ZH)
  withdrawn { reason revision }
  changes { code hop en: words fr: words(language: FR) zh: words(language: ZH) }
  path { ...Shown }
}${pathFields}`

// A mutation has no aliases.
const saveDocument = `mutation ($question: PathQuestionInput!, $place: Int, $list: ChainList, $stops: [ID!]) {
  savePath(question: $question, place: $place, list: $list, stops: $stops) { id }
}`

export interface Wanted {
  readonly place?: number
  readonly list?: 'PATHS' | 'NAMED_OR_BID'
  readonly stops?: readonly string[]
}

export const between = (from: string, to: string, filters: object = {}) => ({
  from: { entity: from },
  to: { entity: to },
  ...filters,
})

export const askToSave = (app: FastifyInstance, question: object, wanted: Wanted = {}): Promise<Answer> =>
  ask(app, saveDocument, { question, ...wanted })

/** Saves and resolves with the identifier. */
export async function save(app: FastifyInstance, question: object, wanted: Wanted = {}): Promise<string> {
  const { data, errors } = await askToSave(app, question, wanted)
  expect(errors).toEqual([])
  return (data as { savePath: { id: string } }).savePath.id
}

export async function open(app: FastifyInstance, id: string): Promise<Saved | null> {
  const { data, errors } = await ask(app, `query ($id: ID!) { savedPath(id: $id) { ...Saved } }${savedFields}`, { id })
  expect(errors).toEqual([])
  return (data as { savedPath: Saved | null }).savedPath
}

export async function opened(app: FastifyInstance, id: string): Promise<Saved> {
  const saved = await open(app, id)
  if (saved === null) throw new Error(`there is no saved path ${id}`)
  return saved
}

/** The best chain of a question, live. */
export async function live(app: FastifyInstance, question: object): Promise<unknown> {
  const query = `query ($question: PathQuestionInput!) { paths(question: $question) { paths { ...Shown } } }${pathFields}`
  const { data, errors } = await ask(app, query, { question })
  expect(errors).toEqual([])
  return (data as { paths: { paths: unknown[] } }).paths.paths[0]
}
