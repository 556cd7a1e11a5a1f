import { type EntityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { type Standing, type Strength, standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { type Predicate, predicateNames } from '../../server/ontology/predicates.ts'
import { type Stage, stageNames } from '../../server/ontology/stages.ts'

/** One end of a question: an entity, or any entity of a type. */
export type End = { readonly entity: string } | { readonly type: EntityType }

type Direction = 'SUPPLY' | 'ANY'

/** The filters of a question; null leaves the choice to the API's defaults. */
export interface Filters {
  readonly direction: Direction
  readonly maxHops: number
  readonly k: number
  readonly stages: readonly Stage[] | null
  readonly standings: readonly Standing[] | null
  readonly minStrength: Strength
  readonly predicates: readonly Predicate[] | null
  /** EDTF dates as typed. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly excludeEntities: readonly string[]
  readonly excludeClaims: readonly string[]
}

/** Which chain is in front; `index` counts from 0. Chains that were only named or bid are a list of their own. */
export interface ChosenChain {
  readonly list: 'supply' | 'named'
  readonly index: number
}

/** What is selected; a hop is one of the chosen chain and counts from 0. */
export type Selected =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'hop'; readonly hop: number }
  | { readonly kind: 'claims'; readonly from: string; readonly to: string }

export type View = 'graph' | 'outline' | 'table'

/** All that a link must hold to open what its sender saw. */
export interface AnswerState extends Filters {
  readonly from: End | null
  readonly to: End | null
  readonly chain: ChosenChain
  readonly selected: Selected | null
  /** The citation that is being checked. */
  readonly checking: string | null
  readonly expanded: readonly string[]
  /** Null: whatever suits the width of the window. */
  readonly view: View | null
}

export const defaultFilters: Filters = {
  direction: 'SUPPLY',
  maxHops: 6,
  k: 5,
  stages: null,
  standings: null,
  minStrength: 'UNASSESSED',
  predicates: null,
  validFrom: null,
  validTo: null,
  excludeEntities: [],
  excludeClaims: [],
}

export const emptyState: AnswerState = {
  ...defaultFilters,
  from: null,
  to: null,
  chain: { list: 'supply', index: 0 },
  selected: null,
  checking: null,
  expanded: [],
  view: null,
}

const idPattern = /^[a-z0-9-]{1,200}$/
const views: readonly View[] = ['graph', 'outline', 'table']

/** Reads a query string; what is not understood counts as left out. */
export function parseState(params: URLSearchParams): AnswerState {
  return {
    from: parseEnd(params.get('from')),
    to: parseEnd(params.get('to')),
    direction: params.get('direction') === 'any' ? 'ANY' : 'SUPPLY',
    maxHops: parseInteger(params.get('hops'), 1, 12) ?? defaultFilters.maxHops,
    k: parseInteger(params.get('k'), 1, 50) ?? defaultFilters.k,
    stages: parseNames(params.get('stages'), stageNames),
    standings: parseNames(params.get('standings'), standingNames),
    minStrength: parseName(params.get('strength'), strengthNames) ?? defaultFilters.minStrength,
    predicates: parseNames(params.get('predicates'), predicateNames),
    validFrom: parseText(params.get('since')),
    validTo: parseText(params.get('until')),
    excludeEntities: parseIds(params.get('without')),
    excludeClaims: parseIds(params.get('withoutClaims')),
    chain: parseChain(params.get('chain')),
    selected: parseSelected(params.get('sel')),
    checking: parseIds(params.get('check'))[0] ?? null,
    expanded: parseIds(params.get('expanded')),
    view: parseName(params.get('view'), views),
  }
}

/** Writes a state; whatever is as by default is left out, so that links stay short. */
export function formatState(state: AnswerState): URLSearchParams {
  const texts: Record<string, string | null> = {
    from: formatEnd(state.from),
    to: formatEnd(state.to),
    direction: state.direction === 'ANY' ? 'any' : null,
    hops: state.maxHops === defaultFilters.maxHops ? null : String(state.maxHops),
    k: state.k === defaultFilters.k ? null : String(state.k),
    stages: formatNames(state.stages),
    standings: formatNames(state.standings),
    strength: state.minStrength === defaultFilters.minStrength ? null : state.minStrength,
    predicates: formatNames(state.predicates),
    since: state.validFrom,
    until: state.validTo,
    without: formatList(state.excludeEntities),
    withoutClaims: formatList(state.excludeClaims),
    chain: formatChain(state.chain),
    sel: formatSelected(state.selected),
    check: state.checking,
    expanded: formatList(state.expanded),
    view: state.view,
  }
  const params = new URLSearchParams()
  for (const [name, text] of Object.entries(texts)) if (text !== null) params.set(name, text)
  return params
}

function parseEnd(text: string | null): End | null {
  const type = parseName(text, entityTypeNames)
  if (type !== null) return { type }
  return text !== null && idPattern.test(text) ? { entity: text } : null
}

const formatEnd = (end: End | null): string | null => (end === null ? null : 'type' in end ? end.type : end.entity)

function parseInteger(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,3}$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

function parseName<T extends string>(text: string | null, names: readonly T[]): T | null {
  return names.find((name) => name === text) ?? null
}

/** In the order of the ontology, each once; none understood: null. */
function parseNames<T extends string>(text: string | null, names: readonly T[]): readonly T[] | null {
  if (text === null) return null
  const asked = text.split('.')
  const known = names.filter((name) => asked.includes(name))
  return known.length > 0 ? known : null
}

const formatNames = (names: readonly string[] | null): string | null => (names === null ? null : formatList(names))

const parseText = (text: string | null): string | null => (text?.trim() ? text.trim().slice(0, 40) : null)

const parseIds = (text: string | null): readonly string[] => [
  ...new Set((text ?? '').split('.').filter((id) => idPattern.test(id))),
]

const formatList = (items: readonly string[]): string | null => (items.length > 0 ? items.join('.') : null)

function parseChain(text: string | null): ChosenChain {
  const [, named, number] = /^(n?)(\d{1,3})$/.exec(text ?? '') ?? []
  const index = Number(number ?? 1) - 1
  return index >= 0 ? { list: named ? 'named' : 'supply', index } : emptyState.chain
}

function formatChain({ list, index }: ChosenChain): string | null {
  if (list === 'supply' && index === 0) return null
  return `${list === 'named' ? 'n' : ''}${index + 1}`
}

function parseSelected(text: string | null): Selected | null {
  const [kind, first, second, ...rest] = (text ?? '').split('.')
  if (rest.length > 0) return null
  if (kind === 'hop' && second === undefined) {
    const hop = parseInteger(first ?? null, 1, 12)
    return hop === null ? null : { kind, hop: hop - 1 }
  }
  if (!first || !idPattern.test(first)) return null
  if (kind === 'entity' && second === undefined) return { kind, id: first }
  if (kind === 'claims' && second && idPattern.test(second)) return { kind, from: first, to: second }
  return null
}

function formatSelected(selected: Selected | null): string | null {
  if (selected === null) return null
  if (selected.kind === 'hop') return `hop.${selected.hop + 1}`
  return selected.kind === 'entity' ? `entity.${selected.id}` : `claims.${selected.from}.${selected.to}`
}

/** Another question: what was chosen, opened and expanded belonged to the old answer. */
export function withQuestion(
  state: AnswerState,
  patch: Partial<Filters & Pick<AnswerState, 'from' | 'to'>>,
): AnswerState {
  return { ...emptyState, ...questionOf(state), view: state.view, ...patch }
}

function questionOf({ chain: _, selected: __, checking: ___, expanded: ____, view: _____, ...question }: AnswerState) {
  return question
}

export const swapEnds = (state: AnswerState): AnswerState => withQuestion(state, { from: state.to, to: state.from })

export function sameEnd(a: End | null, b: End | null): boolean {
  return a !== null && b !== null && formatEnd(a) === formatEnd(b)
}

/** Names of the filters that differ from the defaults. */
export function changedFilters(state: Filters): (keyof Filters)[] {
  const names = Object.keys(defaultFilters) as (keyof Filters)[]
  return names.filter((name) => JSON.stringify(state[name]) !== JSON.stringify(defaultFilters[name]))
}
