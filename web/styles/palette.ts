import { type EntityType, entityTypeNames } from '../../server/ontology/entity-types.ts'

export type Theme = 'light' | 'dark'

export const themes: readonly Theme[] = ['light', 'dark']

/** Every colour the page and the canvas use, once per theme. Colour never says anything alone. */
export const colours = {
  background: { light: '#FBFAF7', dark: '#14171C' },
  /** Panels that lie on the paper. */
  surface: { light: '#FFFFFF', dark: '#1B1F26' },
  /** Fields, chips and the ground of the canvas. */
  sunken: { light: '#F8F6F1', dark: '#101318' },
  ink: { light: '#1B1F24', dark: '#EDEBE5' },
  quiet: { light: '#5A6270', dark: '#A3ABB8' },
  accent: { light: '#0B5CAD', dark: '#6CB2F5' },
  onAccent: { light: '#FFFFFF', dark: '#14171C' },
  /** Ground of what is chosen or pointed at. */
  accentPale: { light: '#EDF3FA', dark: '#1D2A3A' },
  /** Lines between regions, which carry no meaning. */
  rule: { light: '#E0DCD2', dark: '#2D333D' },
  /** Borders of fields and buttons: at least 3:1. */
  edge: { light: '#858B96', dark: '#6F7785' },
  caution: { light: '#8A4B00', dark: '#F0B45A' },
  cautionPale: { light: '#FBF3E2', dark: '#2A2418' },
  bad: { light: '#A3281F', dark: '#F49A90' },
  badPale: { light: '#FBECEA', dark: '#2F1D1C' },
  good: { light: '#1E6B3C', dark: '#7CCB98' },
  goodPale: { light: '#EAF4ED', dark: '#18281F' },
  /** A passage found in the reader's own copy. */
  marked: { light: '#FFE9A8', dark: '#5A4A12' },
} as const satisfies Record<string, Record<Theme, string>>

export interface Mark {
  /** Cytoscape's name of the node shape; the legend and the outline draw the same one. */
  readonly shape: string
  /** Border of the node, colour of the type's word. */
  readonly colour: Readonly<Record<Theme, string>>
}

/** How each entity type is drawn: shape and colour both, so that neither is needed alone. */
export const marks: Readonly<Record<EntityType, Mark>> = {
  Vendor: { shape: 'round-rectangle', colour: { light: '#0072B2', dark: '#4FA8DC' } },
  Product: { shape: 'ellipse', colour: { light: '#007F5C', dark: '#3CC79B' } },
  Tender: { shape: 'tag', colour: { light: '#9A6700', dark: '#E6A817' } },
  Contract: { shape: 'cut-rectangle', colour: { light: '#B84A00', dark: '#F0834A' } },
  Buyer: { shape: 'hexagon', colour: { light: '#7A3E9D', dark: '#C08AE0' } },
  Programme: { shape: 'diamond', colour: { light: '#8C1D40', dark: '#EE6F95' } },
  Place: { shape: 'round-triangle', colour: { light: '#2F6F8F', dark: '#76BBDD' } },
  Authority: { shape: 'round-pentagon', colour: { light: '#6B5B3E', dark: '#C4B089' } },
  Regulation: { shape: 'octagon', colour: { light: '#5C5F66', dark: '#A9ADB5' } },
}

/** A chain among others that are drawn over each other: the band that its claims lie on. */
export interface ChainMark {
  readonly letter: string
  readonly colour: Readonly<Record<Theme, string>>
  /** Without its rim, in canvas units. */
  readonly width: number
  /** Dash and gap lengths; none for an unbroken band. */
  readonly dash: readonly number[]
  readonly round: boolean
  /** How much of the colour fills it between its rims. */
  readonly fill: number
}

/** How wide the rim on either side of a band is, in its chain's full colour. */
export const bandRim = 1.5

/**
 * How compared chains are told apart: by letter, colour and pattern, so that none is needed alone. Every pattern is
 * one of wide bands under the claims (plain, rails, beads, sleepers), which no standing's thin line looks like.
 */
export const chainMarks: readonly [ChainMark, ...ChainMark[]] = [
  { letter: 'A', colour: { light: '#0B5CAD', dark: '#6CB2F5' }, width: 11, dash: [], round: false, fill: 0.38 },
  { letter: 'B', colour: { light: '#B84A00', dark: '#F0834A' }, width: 11, dash: [], round: false, fill: 0 },
  { letter: 'C', colour: { light: '#007F5C', dark: '#3CC79B' }, width: 10, dash: [0.1, 17], round: true, fill: 0.38 },
  { letter: 'D', colour: { light: '#8C1D80', dark: '#E58AE0' }, width: 12, dash: [4, 9], round: false, fill: 0.38 },
]

/** The mark of a chain by its place among those compared. */
export const chainMark = (index: number): ChainMark => chainMarks[index % chainMarks.length] ?? chainMarks[0]

/** The pale fill of a node: its colour, thinned with the background. */
export const paleFill = (type: EntityType, theme: Theme): string =>
  mix(marks[type].colour[theme], colours.background[theme], theme === 'light' ? 0.09 : 0.16)

/** `share` of the first colour, the rest of the second; both `#RRGGBB`. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(first, at) * share + channel(second, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** One theme as CSS declarations: `--ink: #1B1F24; …; --type-vendor: …; --type-vendor-pale: …`. */
function declarations(theme: Theme): string {
  return [
    `color-scheme: ${theme};`,
    ...Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value[theme]};`),
    ...chainMarks.map(({ letter, colour }) => `--chain-${letter.toLowerCase()}: ${colour[theme]};`),
    ...entityTypeNames.flatMap((type) => [
      `--type-${type.toLowerCase()}: ${marks[type].colour[theme]};`,
      `--type-${type.toLowerCase()}-pale: ${paleFill(type, theme)};`,
    ]),
  ].join('\n  ')
}

/** The stylesheet of custom properties: the system's theme unless the page's `data-theme` says otherwise. */
export const paletteCss = (): string =>
  [
    `:root {\n  ${declarations('light')}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n  ${declarations('dark')}\n}\n}`,
    `:root[data-theme='dark'] {\n  ${declarations('dark')}\n}`,
    '',
  ].join('\n')
