import { describe, expect, it } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { columnsNeeded } from '../../web/graph/columns.ts'
import { type GraphInput, graphModel } from '../../web/graph/graph-model.ts'
import { headersAcross, laneBorders, laneHeaders } from '../../web/graph/lane-headers.ts'
import { layoutLanes } from '../../web/graph/lanes.ts'
import { metricsFor } from '../../web/graph/metrics.ts'
import { axis, chain, claim, entity, guilin, skynet } from './graphs.ts'

const rule = entity('rule', 'Regulation')
const question: GraphInput = { paths: [chain([axis, guilin, skynet])], chosen: 0, neighbours: [] }
function headers(input: GraphInput, width: number, language: 'en' | 'fr' | 'zh' = 'en') {
  const model = graphModel(input)
  return laneHeaders(model, layoutLanes(model, metricsFor(width, columnsNeeded(model, 2))), language)
}
const shown = (input: GraphInput, width: number, zoom = 1) =>
  headersAcross(headers(input, width), { zoom, pan: 0, width, fontSize: 11 })

describe('lane headers', () => {
  it('name every lane in the page’s language, and what else is in it', () => {
    for (const language of languages)
      expect(headers(question, 1000, language).every(({ title }) => title !== '')).toBe(true)
    expect(headers(question, 1000, 'fr').map(({ title }) => title)).toEqual([
      'fournisseurs',
      'produits',
      'appels d’offres · contrats',
      'acheteurs',
      'programmes',
      'lieux',
    ])
    const ruled = {
      ...question,
      neighbours: [{ center: axis, edges: [{ node: rule, claims: [claim('r')] }], totalCount: 1 }],
    }
    expect(headers(ruled, 1000)[4]?.title).toBe('programmes · regulations')
  })

  it('name the empty lanes between where there is room for all of them, else none', () => {
    expect(shown(question, 1080).map(({ title }) => title)).toEqual([
      'vendors',
      'products',
      'tenders · contracts',
      'buyers',
      'programmes',
    ])
    expect(shown(question, 620).map(({ title }) => title)).toEqual(['vendors', 'programmes'])
  })

  it('always show lanes in use, and never one over another', () => {
    const full = chain(
      ['Vendor', 'Product', 'Contract', 'Buyer', 'Programme', 'Place'].map((type, i) =>
        entity(`e${i}`, type as 'Vendor'),
      ),
    )
    const rows = shown({ paths: [full], chosen: 0, neighbours: [] }, 640, 0.8)
    expect(rows.map(({ row }) => row)).toEqual([0, 0, 1, 0, 0, 0])
  })

  it('stay in view as long as some of their lane is', () => {
    const across = headers(question, 1080)
    const at = (pan: number) => headersAcross(across, { zoom: 1, pan, width: 1080, fontSize: 11 })[0]?.at ?? Number.NaN
    expect(at(-80)).toBeGreaterThan(0)
    expect(at(-5000)).toBeLessThan(0)
  })

  it('draw one line between neighbouring lanes in use', () => {
    expect(laneBorders(headers(question, 1000))).toHaveLength(1)
  })
})
