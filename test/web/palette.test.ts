import { describe, expect, it } from 'vitest'
import { type EntityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { mostCompared } from '../../web/state/answer-state.ts'
import { chainMarks, colours, marks, mix, paleFill, paletteCss, themes } from '../../web/styles/palette.ts'

/** WCAG 2 contrast of two `#RRGGBB` colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('the %s colours', (theme) => {
  const colour = (name: keyof typeof colours) => colours[name][theme]

  it.each([
    ['ink', ['background', 'surface', 'sunken', 'accentPale', 'cautionPale', 'badPale', 'goodPale', 'marked']],
    ['quiet', ['background', 'surface', 'sunken', 'accentPale', 'cautionPale', 'goodPale']],
    ['accent', ['background', 'surface', 'sunken', 'accentPale']],
    ['caution', ['background', 'surface', 'cautionPale']],
    ['bad', ['background', 'surface', 'badPale']],
    ['good', ['background', 'surface', 'goodPale']],
    ['onAccent', ['accent']],
  ] as const)('%s can be read wherever it stands', (ink, grounds) => {
    for (const ground of grounds) expect(contrast(colour(ink), colour(ground)), ground).toBeGreaterThanOrEqual(4.6)
  })

  it('edges of fields can be seen', () => {
    for (const ground of ['background', 'surface', 'sunken'] as const)
      expect(contrast(colour('edge'), colour(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  it('compared chains can be seen and read, and told apart without colour', () => {
    for (const { colour: own } of chainMarks)
      for (const ground of ['background', 'surface', 'sunken'] as const)
        expect(contrast(own[theme], colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
    for (const looks of [chainMarks.map(({ letter }) => letter), chainMarks.map(({ dash, fill }) => `${fill} ${dash}`)])
      expect(new Set(looks).size).toBe(mostCompared)
  })

  it.each(entityTypeNames)('the word and the border of a %s can be read', (type: EntityType) => {
    const own = marks[type].colour[theme]
    for (const ground of ['background', 'surface', 'sunken'] as const)
      expect(contrast(own, colour(ground)), ground).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('ink'), paleFill(type, theme))).toBeGreaterThanOrEqual(7)
  })
})

describe('the palette', () => {
  it('draws no two types with the same shape', () => {
    const shapes = entityTypeNames.map((type) => marks[type].shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('mixes from one colour to the other', () => {
    expect(mix('#102030', '#FFFFFF', 1)).toBe('#102030')
    expect(mix('#102030', '#FFFFFF', 0)).toBe('#FFFFFF')
    expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080')
  })

  it('gives every colour to both themes of the stylesheet', () => {
    const css = paletteCss()
    for (const theme of themes) for (const value of Object.values(colours)) expect(css).toContain(value[theme])
    expect(css).toContain('--accent-pale: #EDF3FA;')
    expect(css).toContain('--type-vendor: #0072B2;')
  })
})
