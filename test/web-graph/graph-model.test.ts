import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphModel } from '../../web/graph/graph-model.ts'
import { axis, chain, claim, entity, graphInputs, guilin, skynet } from './graphs.ts'

const operates = claim('operates', { predicate: 'OPERATES' })
const ministry = entity('ministry-of-public-security', 'Buyer')

describe('the graph of chains and neighbourhoods', () => {
  it('holds every entity once and every claim once', () => {
    fc.assert(
      fc.property(graphInputs, (input) => {
        const { nodes, links } = graphModel(input)
        const ids = nodes.map(({ entity: { id } }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const pairs = links.map(({ from, to }) => [from, to].sort().join(' '))
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const { claims } of links) expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
        const given = [
          ...input.paths.flatMap(({ hops }) => hops.flatMap(({ claims }) => claims)),
          ...input.neighbours.flatMap(({ edges }) => edges.flatMap(({ claims }) => claims)),
        ].map(({ id }) => id)
        expect(new Set(links.flatMap(({ claims }) => claims.map(({ id }) => id)))).toEqual(new Set(given))
      }),
    )
  })

  it('counts the neighbours that are not on the canvas', () => {
    const { nodes } = graphModel({ paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours: [] })
    expect(nodes.map(({ entity: { id }, hidden }) => [id, hidden])).toEqual([
      [axis.id, 8],
      [guilin.id, 1],
      [skynet.id, 5],
    ])
  })

  it('keeps parallel claims apart, read the same way from both ends', () => {
    const back = { ...operates, flows: 'backward', readsForward: false } as const
    const { links } = graphModel({
      paths: [chain([ministry, skynet], { 0: [operates, claim('other')] })],
      chosen: 0,
      neighbours: [{ center: skynet, edges: [{ node: ministry, claims: [back, claim('third')] }], totalCount: 6 }],
    })
    expect(links).toHaveLength(1)
    expect(links[0]?.claims.map(({ id, flows, readsForward }) => [id, flows, readsForward])).toEqual([
      ['operates', 'forward', true],
      ['other', 'forward', true],
      ['third', 'backward', false],
    ])
  })

  it('puts the chain in front first and marks what comes after an inferred junction', () => {
    const path = chain([axis, ministry, skynet])
    const first = path.hops[0]
    if (first === undefined) throw new Error('the chain has two hops')
    const inferred = { ...path, hops: [{ ...first, inferredAfter: true }, ...path.hops.slice(1)] }
    const { links, nodes } = graphModel({ paths: [chain([axis, skynet]), inferred], chosen: 1, neighbours: [] })
    expect(nodes.map(({ role }) => role)).toEqual(['chain', 'chain', 'chain'])
    expect(links.map(({ role, inferredBefore, hops }) => [role, inferredBefore, hops])).toEqual([
      ['chain', false, [{ path: 1, hop: 0 }]],
      ['chain', true, [{ path: 1, hop: 1 }]],
      ['other', false, [{ path: 0, hop: 0 }]],
    ])
  })
})
