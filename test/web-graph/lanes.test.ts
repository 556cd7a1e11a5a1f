import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityType } from '../../server/ontology/entity-types.ts'
import { columnsNeeded } from '../../web/graph/columns.ts'
import { collide } from '../../web/graph/geometry.ts'
import { type GraphInput, graphModel } from '../../web/graph/graph-model.ts'
import { type LaneLayout, layoutLanes } from '../../web/graph/lanes.ts'
import { metricsFor } from '../../web/graph/metrics.ts'
import { axis, chain, entity, graphInputs, guilin, skynet } from './graphs.ts'

const lay = (input: GraphInput, width = 1000, previous: LaneLayout | null = null) => {
  const model = graphModel(input)
  return layoutLanes(model, previous?.metrics ?? metricsFor(width, columnsNeeded(model, 2)), previous)
}
const points = (layout: LaneLayout) => new Map([...layout.places].map(([id, { x, y }]) => [id, { x, y }]))
const widths = fc.constantFrom(390, 664, 1080)

describe('lanes', () => {
  it('places every entity and lets no two overlap, labels included', () => {
    fc.assert(
      fc.property(graphInputs, widths, (input, width) => {
        const layout = lay(input, width)
        const places = [...layout.places.values()]
        expect(places.length).toBe(graphModel(input).nodes.length)
        for (const [i, a] of places.entries()) {
          for (const b of places.slice(i + 1)) expect(collide(a.box, b.box), `${a.id} and ${b.id}`).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same places for the same graph', () => {
    fc.assert(
      fc.property(graphInputs, widths, (input, width) => {
        expect(points(lay(structuredClone(input), width))).toEqual(points(lay(input, width)))
      }),
      { numRuns: 30 },
    )
  })

  it('never moves what is placed, and opening one after the other is like opening all at once', () => {
    fc.assert(
      fc.property(graphInputs, widths, (input, width) => {
        let layout = lay({ ...input, neighbours: [] }, width)
        for (let opened = 1; opened <= input.neighbours.length; opened++) {
          const next = lay({ ...input, neighbours: input.neighbours.slice(0, opened) }, width, layout)
          for (const [id, point] of points(layout)) expect(points(next).get(id)).toEqual(point)
          layout = next
        }
        expect(points(layout)).toEqual(points(lay(input, width)))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps places when another chain is brought to the front', () => {
    fc.assert(
      fc.property(graphInputs, (input) => {
        const layout = lay(input)
        const other = lay({ ...input, chosen: (input.chosen + 1) % input.paths.length }, 1000, layout)
        expect(points(other)).toEqual(points(layout))
      }),
      { numRuns: 20 },
    )
  })

  it('keeps every type to its lane, in the order of the supply', () => {
    fc.assert(
      fc.property(graphInputs, widths, (input, width) => {
        const layout = lay(input, width)
        for (const { entity: body } of graphModel(input).nodes) {
          const place = layout.places.get(body.id)
          const lane = layout.lanes[entityType(body.type).lane]
          const along = layout.metrics.orientation === 'across' ? place?.x : place?.y
          expect(along).toBeGreaterThanOrEqual(lane?.from ?? Number.NaN)
          expect(along).toBeLessThanOrEqual(lane?.to ?? Number.NaN)
        }
        for (const [i, lane] of layout.lanes.entries()) {
          if (i > 0) expect(lane.from).toBeCloseTo(layout.lanes[i - 1]?.to ?? Number.NaN)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('reads a chain from left to right on one line, two steps of one lane side by side', () => {
    const { places } = lay({ paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours: [] })
    const [a, b, c] = [axis, guilin, skynet].map(({ id }) => places.get(id))
    expect(a?.x).toBeLessThan(b?.x ?? 0)
    expect(b?.x).toBeLessThan(c?.x ?? 0)
    expect([b?.y, c?.y]).toEqual([a?.y, a?.y])
  })

  it('goes on in the next row when a chain goes back in the lanes', () => {
    const members = [entity('bureau', 'Buyer'), entity('maker', 'Vendor'), entity('camera', 'Product')]
    const { places } = lay({ paths: [chain(members)], chosen: 0, neighbours: [] })
    const [bureau, maker, camera] = members.map(({ id }) => places.get(id))
    expect(maker?.y).toBeGreaterThan(bureau?.y ?? 0)
    expect(maker?.x).toBeLessThan(bureau?.x ?? 0)
    expect(camera?.y).toBe(maker?.y)
  })

  it('reads downwards where the canvas is narrow', () => {
    const { places } = lay({ paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours: [] }, 390)
    const [a, b, c] = [axis, guilin, skynet].map(({ id }) => places.get(id))
    expect([b?.x, c?.x]).toEqual([a?.x, a?.x])
    expect(a?.y).toBeLessThan(b?.y ?? 0)
    expect(b?.y).toBeLessThan(c?.y ?? 0)
  })

  it('keeps whatever is opened off the lines of the chain in front, in any crowd', () => {
    const types = ['Vendor', 'Product', 'Tender', 'Contract', 'Buyer', 'Programme', 'Place'] as const
    const around = Array.from({ length: 42 }, (_, i) => entity(`other-${i}`, types[i % types.length] ?? 'Buyer'))
    const edges = around.map((node) => ({ node, claims: [] }))
    const neighbours = [axis, skynet].map((center, i) => ({
      center,
      edges: edges.filter((_, at) => at % 2 === i),
      totalCount: 21,
    }))
    const { places } = lay({ paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours })
    const line = places.get(axis.id)?.y ?? Number.NaN
    const [start, end] = [places.get(axis.id)?.x ?? Number.NaN, places.get(skynet.id)?.x ?? Number.NaN]
    for (const { id } of around) {
      const box = places.get(id)?.box
      const clear =
        box !== undefined && (box.top >= line || box.bottom <= line || box.left >= end || box.right <= start)
      expect(clear, id).toBe(true)
    }
  })
})
