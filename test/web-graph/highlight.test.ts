import { describe, expect, it } from 'vitest'
import { graphModel } from '../../web/graph/graph-model.ts'
import { highlight, selectionOf } from '../../web/graph/highlight.ts'
import { axis, chain, claim, entity, guilin, skynet } from './graphs.ts'

const cameras = entity('cameras', 'Product')
const sweden = entity('sweden', 'Place')
const model = graphModel({
  paths: [chain([axis, guilin, skynet]), chain([axis, cameras, skynet])],
  chosen: 0,
  neighbours: [{ center: axis, edges: [{ node: sweden, claims: [claim('home')] }], totalCount: 9 }],
})
const lit = (selection: Parameters<typeof highlight>[1]) => {
  const { nodes, links } = highlight(model, selection, null)
  return { nodes: [...nodes].sort(), links: [...links].sort() }
}
const first = ['axis-communications→skynet-guilin', 'skynet-guilin→skynet']
const second = ['axis-communications→cameras', 'cameras→skynet']

describe('what stands out', () => {
  it('is the chain in front when nothing is chosen', () => {
    expect(lit(null)).toEqual({ nodes: ['axis-communications', 'skynet', 'skynet-guilin'], links: first })
  })

  it('is every chain through a chosen entity', () => {
    expect(lit({ kind: 'entity', id: 'cameras' }).links).toEqual(second)
    expect(lit({ kind: 'entity', id: 'skynet' }).links).toEqual([...first, ...second].sort())
  })

  it('is an entity with its neighbours when it is on no chain', () => {
    expect(lit({ kind: 'entity', id: 'sweden' })).toEqual({
      nodes: ['axis-communications', 'sweden'],
      links: ['axis-communications→sweden'],
    })
  })

  it('includes a chosen hop, whichever chain it is on', () => {
    expect(highlight(model, { kind: 'hop', path: 1, hop: 0 }, null).selectedLink).toBe('axis-communications→cameras')
    expect(highlight(model, { kind: 'claims', from: 'sweden', to: axis.id }, null).selectedLink).toBe(
      'axis-communications→sweden',
    )
  })

  it('is as before when what was chosen is not on the canvas', () => {
    expect(lit({ kind: 'entity', id: 'elsewhere' })).toEqual(lit(null))
    expect(lit({ kind: 'hop', path: 7, hop: 7 })).toEqual(lit(null))
  })

  it('is everything where there are no chains', () => {
    const browse = graphModel({
      paths: [],
      chosen: 0,
      neighbours: [{ center: axis, edges: [{ node: sweden, claims: [claim('home')] }], totalCount: 9 }],
    })
    expect(highlight(browse, null, null).nodes.size).toBe(2)
  })

  it('means a step of a chain where the link is one, else the claims between two', () => {
    expect(model.links.map(selectionOf)).toEqual([
      { kind: 'hop', path: 0, hop: 0 },
      { kind: 'hop', path: 0, hop: 1 },
      { kind: 'hop', path: 1, hop: 0 },
      { kind: 'hop', path: 1, hop: 1 },
      { kind: 'claims', from: axis.id, to: 'sweden' },
    ])
  })
})
