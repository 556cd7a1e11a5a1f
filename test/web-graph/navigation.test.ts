import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { columnsNeeded } from '../../web/graph/columns.ts'
import { describe as describeFocus } from '../../web/graph/describe.ts'
import { type GraphInput, graphModel } from '../../web/graph/graph-model.ts'
import { actionOf } from '../../web/graph/keys.ts'
import { layoutLanes } from '../../web/graph/lanes.ts'
import { metricsFor } from '../../web/graph/metrics.ts'
import { type Direction, type Focus, firstFocus, isThere, nextFocus } from '../../web/graph/navigation.ts'
import { axis, chain, claim, entity, graphInputs, guilin, skynet } from './graphs.ts'

function walk(input: GraphInput, steps: readonly Direction[], width = 1000): (Focus | null)[] {
  const model = graphModel(input)
  const layout = layoutLanes(model, metricsFor(width, columnsNeeded(model, 2)))
  let focus = firstFocus(model)
  return steps.map((step) => {
    focus = focus === null ? null : nextFocus(focus, step, model, layout)
    return focus
  })
}
const question: GraphInput = { paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours: [] }
const stops = [
  { kind: 'link', id: 'axis-communications→skynet-guilin' },
  { kind: 'entity', id: 'skynet-guilin' },
  { kind: 'link', id: 'skynet-guilin→skynet' },
  { kind: 'entity', id: 'skynet' },
]

describe('walking the canvas by keyboard', () => {
  it('goes along the chain, over entities and hops, and back', () => {
    expect(walk(question, ['right', 'right', 'right', 'right'])).toEqual(stops)
    expect(walk(question, ['right', 'right', 'left', 'left']).at(-1)).toEqual({ kind: 'entity', id: axis.id })
  })

  it('goes down the chain where the chain runs down', () => {
    expect(walk(question, ['down', 'down', 'down', 'down'], 390)).toEqual(stops)
  })

  it('stops at the ends', () => {
    expect(walk(question, ['left'])).toEqual([null])
  })

  it('goes up and down within a lane, and reaches what was opened', () => {
    const other = entity('other-maker', 'Vendor')
    const input = {
      ...question,
      neighbours: [{ center: guilin, edges: [{ node: other, claims: [claim('c')] }], totalCount: 2 }],
    }
    const reached = [...walk(input, ['up']), ...walk(input, ['down'])]
    expect(reached).toContainEqual({ kind: 'entity', id: 'other-maker' })
  })

  it('only ever reaches what is there, and has words for it in every language', () => {
    const directions = fc.array(fc.constantFrom<Direction>('left', 'right', 'up', 'down'), { maxLength: 12 })
    fc.assert(
      fc.property(graphInputs, directions, (input, steps) => {
        const model = graphModel(input)
        for (const focus of walk(input, steps)) {
          if (focus === null) break
          expect(isThere(focus, model)).toBe(true)
          for (const language of languages) expect(describeFocus(focus, model, language)).not.toBe('')
        }
      }),
      { numRuns: 30 },
    )
  })

  it('says which step it is, which way it goes and how good it is', () => {
    const model = graphModel({
      ...question,
      paths: [chain([axis, guilin], { 0: [claim('c', { predicate: 'CONTRIBUTES_TO' })] })],
    })
    const link = { kind: 'link', id: 'axis-communications→skynet-guilin' } as const
    expect(describeFocus(link, model, 'en')).toBe(
      'Step 1 of 1: Axis Communications → Skynet in Guilin: contributes to, reported',
    )
    expect(describeFocus({ kind: 'entity', id: 'skynet-guilin' }, model, 'en')).toBe(
      'Skynet in Guilin (桂林天网), programme, 2 neighbours not shown',
    )
  })

  it.each([
    ['→', { predicate: 'CONTRIBUTES_TO' }],
    ['←', { flows: 'backward', readsForward: false }],
    ['⇢', { predicate: 'SPECIFIES', stage: 'SPECIFIED', readsForward: false }],
    ['⇠', { predicate: 'BID_ON', stage: 'BID', flows: 'backward', readsForward: false }],
    ['–', { predicate: 'AFFILIATED_WITH', flows: 'none' }],
  ] as const)('draws %s only where that is what the claim shows', (arrow, more) => {
    const model = graphModel({ ...question, paths: [chain([axis, guilin], { 0: [claim('c', more)] })] })
    expect(describeFocus({ kind: 'link', id: 'axis-communications→skynet-guilin' }, model, 'en')).toContain(
      `Axis Communications ${arrow} Skynet in Guilin: `,
    )
  })
})

describe('keys', () => {
  const press = (key: string, more = {}) =>
    actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

  it('do what the help says, in either case', () => {
    expect(press('E')).toEqual({ kind: 'toggle' })
    expect(press('s')).toEqual({ kind: 'setEnd', end: 'from' })
    expect(press('T', { shiftKey: true })).toEqual({ kind: 'setEnd', end: 'to' })
    expect(press('F10', { shiftKey: true })).toEqual({ kind: 'menu' })
  })

  it('leave the browser’s and the page’s shortcuts alone', () => {
    for (const key of ['+', '-', '0', 's', 't', 'ArrowLeft']) {
      expect(press(key, { ctrlKey: true })).toBeNull()
      expect(press(key, { metaKey: true })).toBeNull()
      expect(press(key, { altKey: true })).toBeNull()
    }
    expect(press('Tab')).toBeNull()
    expect(press('F10')).toBeNull()
  })
})
