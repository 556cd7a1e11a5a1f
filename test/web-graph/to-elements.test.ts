import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsNeeded } from '../../web/graph/columns.ts'
import type { Selection } from '../../web/graph/graph-data.ts'
import { type GraphInput, graphModel } from '../../web/graph/graph-model.ts'
import { highlight } from '../../web/graph/highlight.ts'
import { layoutLanes } from '../../web/graph/lanes.ts'
import { metricsFor } from '../../web/graph/metrics.ts'
import { mostParallel, strandsOf } from '../../web/graph/strands.ts'
import { toElements } from '../../web/graph/to-elements.ts'
import { axis, chain, claim, entity, graphInputs, guilin, skynet } from './graphs.ts'

function drawn(input: GraphInput, selection: Selection | null = null) {
  const model = graphModel(input)
  const layout = layoutLanes(model, metricsFor(1000, columnsNeeded(model, 2)))
  return toElements(model, layout, strandsOf(model, layout, 'en'), highlight(model, selection, null))
}
const one = (path: ReturnType<typeof chain>): GraphInput => ({ paths: [path], chosen: 0, neighbours: [] })
const idsOf = (elements: ReturnType<typeof drawn>) => elements.map(({ data }) => data.id)
const edges = (elements: ReturnType<typeof drawn>) => elements.filter(({ group }) => group === 'edges')
const classesOf = (element: ReturnType<typeof drawn>[number] | undefined) => element?.classes ?? []

describe('elements of the canvas', () => {
  it('have unique ids, whole edges and something to say', () => {
    fc.assert(
      fc.property(graphInputs, (input) => {
        const elements = drawn(input)
        const ids = idsOf(elements)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { data } of edges(elements)) {
          expect(ids).toContain(data.source)
          expect(ids).toContain(data.target)
          expect(data.label).not.toBe('')
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keep their ids when something is opened', () => {
    fc.assert(
      fc.property(graphInputs, (input) => {
        const claims = (elements: ReturnType<typeof drawn>) =>
          idsOf(elements).filter((id) => id?.startsWith('entity:') || id?.startsWith('claim:'))
        const after = new Set(claims(drawn(input)))
        const before = claims(drawn({ ...input, neighbours: [] }))
        const bundled = idsOf(drawn(input)).some((id) => id?.startsWith('more:'))
        for (const id of before) expect(bundled || after.has(id)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('draw the seed’s first question', () => {
    const elements = drawn(one(chain([axis, guilin, skynet])))
    expect(idsOf(elements)).toEqual([
      'entity:axis-communications',
      'badge:axis-communications',
      'entity:skynet-guilin',
      'original:skynet-guilin',
      'badge:skynet-guilin',
      'entity:skynet',
      'original:skynet',
      'badge:skynet',
      'claim:axis-communications-skynet-guilin',
      'claim:skynet-guilin-skynet',
    ])
    expect(elements.find(({ data }) => data.id === 'badge:axis-communications')?.data.label).toBe('8+')
    expect(elements.find(({ data }) => data.id === 'original:skynet')?.data.label).toBe('天网')
  })

  it('draw parallel claims apart, and the rest of many as one that says how many', () => {
    const claims = (count: number) => Array.from({ length: count }, (_, i) => claim(`c${i}`))
    const few = edges(drawn(one(chain([axis, skynet], { 0: claims(mostParallel) }))))
    expect(few).toHaveLength(mostParallel)
    expect(new Set(few.map(({ data }) => data.bend)).size).toBe(mostParallel)
    const many = edges(drawn(one(chain([axis, skynet], { 0: claims(mostParallel + 3) }))))
    expect(many).toHaveLength(mostParallel)
    expect(many.at(-1)?.data.label).toBe('4 more claims')
  })

  it('never draw a bundle as better settled than all of its claims', () => {
    const claims = Array.from({ length: 6 }, (_, i) => claim(`c${i}`, { standing: i === 5 ? 'ALLEGED' : 'CONFIRMED' }))
    const bundle = edges(drawn(one(chain([axis, skynet], { 0: claims })))).at(-1)
    expect(classesOf(bundle)).toContain('alleged')
    expect(classesOf(bundle)).not.toContain('confirmed')
  })

  it('point the arrow the way the supply goes, whichever way the chain is read', () => {
    const backward = claim('c', { predicate: 'SUPPLIES', flows: 'backward', readsForward: false })
    const [edge] = edges(drawn(one(chain([entity('bureau', 'Buyer'), axis], { 0: [backward] }))))
    expect([edge?.data.source, edge?.data.target]).toEqual(['entity:axis-communications', 'entity:bureau'])
  })

  it('mark a specification, a denial, a party that is not named, and an inferred junction', () => {
    const tenders = entity('tenders', 'Tender', { collective: true })
    const named = claim('s', { predicate: 'SPECIFIES', stage: 'SPECIFIED', readsForward: false })
    const specified = drawn(one(chain([axis, tenders], { 0: [named] })))
    expect(classesOf(edges(specified)[0])).toContain('named')
    expect(classesOf(specified.find(({ data }) => data.id === 'entity:tenders'))).toContain('collective')

    const denied = claim('d', { predicate: 'SUBJECT_TO', denial: true, flows: 'none' })
    const rule = entity('rule', 'Regulation')
    const [denial] = edges(
      drawn({
        paths: [],
        chosen: 0,
        neighbours: [{ center: axis, edges: [{ node: rule, claims: [denied] }], totalCount: 1 }],
      }),
    )
    expect(classesOf(denial)).toContain('denial')

    const path = chain([axis, entity('bureau', 'Buyer'), skynet])
    const inferred = { ...path, hops: path.hops.map((hop, i) => ({ ...hop, inferredAfter: i === 0 })) }
    expect(idsOf(drawn(one(path))).filter((id) => id?.startsWith('junction:'))).toEqual([])
    expect(idsOf(drawn(one(inferred))).filter((id) => id?.startsWith('junction:'))).toEqual(['junction:bureau→skynet'])
  })

  it('draw what is stronger wider', () => {
    const width = (strength: 'CORROBORATED' | 'DOCUMENTED' | 'REPORTED' | 'WEAK' | 'UNASSESSED') =>
      edges(drawn(one(chain([axis, skynet], { 0: [claim('c', { strength })] }))))[0]?.data.width
    const all = (['UNASSESSED', 'WEAK', 'REPORTED', 'DOCUMENTED', 'CORROBORATED'] as const).map(width)
    expect(all).toEqual([...all].sort((a, b) => a - b))
    expect(new Set(all).size).toBe(5)
  })

  it('give each of several compared chains a ribbon where they part, and their trunk one', () => {
    const [start, middle, other, end] = ['a', 'b', 'c', 'd'].map((id) => entity(id, 'Vendor'))
    if (!start || !middle || !other || !end) throw new Error('four entities')
    const paths = [chain([start, middle, end]), chain([start, middle, other, end])]
    const ribbons = drawn({ paths, chosen: 0, compared: true, neighbours: [] }).filter(
      ({ data }) => data.kind === 'ribbon' || data.kind === 'letter',
    )
    const look = (id: string) =>
      ribbons.filter(({ data }) => data.owner === id).map((one) => [one.data.label, ...classesOf(one)])
    expect(look('a→b')).toEqual([[undefined, 'ribbon', 'trunk']])
    expect(look('b→d')).toEqual([
      [undefined, 'ribbon', 'ribbon-0'],
      ['A', 'ribbon-0'],
    ])
    expect(look('c→d')).toEqual([
      [undefined, 'ribbon', 'ribbon-1'],
      ['B', 'ribbon-1'],
    ])
    expect(drawn({ paths, chosen: 0, neighbours: [] }).some(({ data }) => data.kind === 'ribbon')).toBe(false)
  })
})
