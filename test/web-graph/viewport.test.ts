import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableZoom } from '../../web/graph/metrics.ts'
import { bringIntoView, fits, isInView, reveal, viewOf, zoomed, zoomRange } from '../../web/graph/viewport.ts'

const boxes = fc
  .record({
    left: fc.integer({ min: -2000, max: 2000 }),
    top: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 1, max: 3000 }),
    height: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))
const sizes = fc.record({ width: fc.integer({ min: 320, max: 1440 }), height: fc.integer({ min: 240, max: 1000 }) })
const orientations = fc.constantFrom('across' as const, 'down' as const)

describe('the view', () => {
  it('shows all of a chain where that can be read, else its beginning', () => {
    fc.assert(
      fc.property(boxes, sizes, orientations, (box, size, orientation) => {
        const view = viewOf(box, size, orientation, readableZoom)
        expect(view.zoom).toBeGreaterThanOrEqual(readableZoom)
        const fits = isInView(box, view, size, orientation)
        if (!fits) expect(view.zoom).toBeCloseTo(readableZoom)
        const [x, y] = [box.left * view.zoom + view.pan.x, box.top * view.zoom + view.pan.y]
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThan(size.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThan(size.height)
      }),
    )
  })

  it('shows all of what fits', () => {
    fc.assert(
      fc.property(boxes, sizes, orientations, (box, size, orientation) => {
        const whole = isInView(box, viewOf(box, size, orientation, readableZoom), size, orientation)
        if (fits(box, size, orientation, readableZoom)) expect(whole).toBe(true)
      }),
    )
  })

  it('brings what fits into view without changing the zoom', () => {
    fc.assert(
      fc.property(
        boxes,
        sizes,
        orientations,
        fc.double({ min: 0.2, max: 2.5, noNaN: true }),
        (box, size, orientation, zoom) => {
          const room = { width: size.width - 40, height: size.height - 80 }
          fc.pre((box.right - box.left) * zoom < room.width && (box.bottom - box.top) * zoom < room.height)
          const view = bringIntoView(box, { zoom, pan: { x: 0, y: 0 } }, size, orientation)
          expect(view.zoom).toBe(zoom)
          expect(isInView(box, view, size, orientation)).toBe(true)
        },
      ),
    )
  })

  it('reveals what was opened whole, and changes the zoom only where it must', () => {
    const zooms = fc.double({ min: 0.3, max: 1, noNaN: true })
    const pan = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
    fc.assert(
      fc.property(boxes, sizes, orientations, zooms, pan, (box, size, orientation, zoom, at) => {
        const view = reveal(box, { zoom, pan: at }, size, orientation)
        expect(view.zoom).toBeLessThanOrEqual(zoom)
        if (view.zoom > zoomRange.least) expect(isInView(box, view, size, orientation)).toBe(true)
        const room = { width: size.width - 40, height: size.height - 80 }
        if ((box.right - box.left) * zoom < room.width && (box.bottom - box.top) * zoom < room.height)
          expect(view.zoom).toBe(zoom)
      }),
    )
  })

  it('zooms about a point, within its range', () => {
    const view = zoomed({ zoom: 1, pan: { x: 10, y: 20 } }, 2, { x: 100, y: 100 })
    expect(view).toEqual({ zoom: 2, pan: { x: -80, y: -60 } })
    expect(zoomed(view, 100, { x: 0, y: 0 }).zoom).toBe(zoomRange.most)
    expect(zoomed(view, 0.001, { x: 0, y: 0 }).zoom).toBe(zoomRange.least)
  })
})
