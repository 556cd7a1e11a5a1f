import { expect, test } from 'vitest'
import { Floor } from './floor.ts'

const edge = (source: string, target: string) => ({ source, target })

test('counts the hops between two entities, along the edges or both ways', () => {
  const floor = new Floor([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('a', 'x'), edge('d', 'x')])
  expect(floor.distance('a', 'd', 6, false)).toBe(3)
  expect(floor.distance('d', 'a', 6, false)).toBeNull()
  expect(floor.distance('a', 'd', 2, false)).toBeNull()
  expect(floor.distance('a', 'd', 6, true)).toBe(2)
  expect(floor.distance('a', 'nobody', 6, true)).toBeNull()
})
