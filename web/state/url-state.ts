import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import {
  type AnswerState,
  type ChosenChain,
  defaultFilters,
  type End,
  emptyState,
  endText,
  type Selected,
  type View,
} from './answer-state.ts'

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

const formatEnd = (end: End | null): string | null => (end === null ? null : endText(end))

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
