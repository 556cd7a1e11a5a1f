import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../server/features/saved/changes-between.ts'
import { chainOf } from '../../server/features/saved/saved-chain.ts'
import type { SavedContent } from '../../server/features/saved/saved-path-record.ts'
import { type ChainState, savedState } from '../../server/features/saved/today.ts'
import { seededApp } from '../support/app.ts'
import { between, opened, save } from './saved-app.ts'

const server = seededApp()

async function stateOf(from: string, to: string): Promise<ChainState> {
  const saved = await opened(server.app, await save(server.app, between(from, to)))
  const content = JSON.parse(saved.canonical) as SavedContent
  const chain = chainOf(content)
  if (chain === undefined) throw new Error('the saved path holds no chain')
  return savedState(content, chain)
}

type Place = readonly (string | number)[]

/** Where every value lies that is no object and no list. */
const leavesOf = (value: unknown, place: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...place, name]))
    : [place]

/** Where every item of a list lies. */
const itemsOf = (value: unknown, place: Place = []): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        ...(Array.isArray(value) ? [[...place, name]] : []),
        ...itemsOf(inner, [...place, name]),
      ])
    : []

const holderOf = (state: unknown, place: Place): Record<string, unknown> =>
  place.slice(0, -1).reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], state) as never

function withOther(state: ChainState, place: Place): ChainState {
  const copy = structuredClone(state)
  const holder = holderOf(copy, place)
  const name = String(place.at(-1))
  const value = holder[name]
  holder[name] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}-other`
  return copy
}

function without(state: ChainState, place: Place): ChainState {
  const copy = structuredClone(state)
  const list = holderOf(copy, place) as unknown as unknown[]
  list.splice(Number(place.at(-1)), 1)
  return copy
}

const expectTold = (was: ChainState, is: ChainState, what: string): void =>
  expect(changesBetween(was, is).length, what).toBeGreaterThan(0)

test.each([
  ['axis-communications', 'skynet'],
  ['morpho', 'shanghai-public-security-bureau'],
])('whatever of the chain from %s to %s is otherwise is told, and nothing is where nothing is', async (from, to) => {
  const state = await stateOf(from, to)
  expect(changesBetween(state, structuredClone(state))).toEqual([])
  const [leaves, items] = [leavesOf(state), itemsOf(state)]
  fc.assert(
    fc.property(fc.constantFrom(...leaves), (place) => {
      expectTold(state, withOther(state, place), place.join('.'))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...items), (place) => {
      expectTold(state, without(state, place), place.join('.'))
      expectTold(without(state, place), state, place.join('.'))
    }),
    { numRuns: 150 },
  )
})
