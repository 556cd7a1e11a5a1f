import { describe, expect, it } from 'vitest'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames } from '../../server/ontology/evidence-terms.ts'
import { stylesheet } from '../../web/graph/stylesheet.ts'
import { colours, marks, themes } from '../../web/styles/palette.ts'

const rule = (selector: string, theme: 'light' | 'dark' = 'light') =>
  stylesheet(theme, 'across').find((candidate) => candidate.selector === selector)?.style

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe('stylesheet', () => {
  it('draws every type in its shape and colour, in both themes', () => {
    for (const theme of themes) {
      for (const type of entityTypeNames) {
        expect(rule(`node[type = "${type}"]`, theme)).toMatchObject({
          shape: marks[type].shape,
          'border-color': marks[type].colour[theme],
        })
      }
    }
  })

  it('tells standings apart by the line, not by colour', () => {
    const base = rule('edge') ?? {}
    const looks = standingNames.map((standing) => {
      const {
        'line-style': style,
        'line-dash-pattern': dash,
        'mid-target-arrow-shape': mark,
      } = {
        ...base,
        ...rule(`edge.${standing.toLowerCase()}`),
      }
      return JSON.stringify([style, style === 'dashed' ? dash : null, mark ?? null])
    })
    expect(new Set(looks).size).toBe(standingNames.length)
  })

  it('draws a specification with a hollow arrow head', () => {
    expect(rule('edge.named')).toMatchObject({ 'target-arrow-fill': 'hollow' })
  })

  it('keeps all text readable, also where it is dimmed or chosen', () => {
    for (const theme of themes) {
      for (const { style } of stylesheet(theme, 'across')) {
        const { color } = style
        if (typeof color !== 'string') continue
        expect(contrast(color, colours.sunken[theme]), color).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('keeps borders of what is in front at 3:1', () => {
    for (const theme of themes) {
      for (const type of entityTypeNames) {
        expect(contrast(marks[type].colour[theme], colours.sunken[theme]), type).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
