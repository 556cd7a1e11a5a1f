import { isId } from '../../server/features/id.ts'
import { hopsAllowed, pathsAllowed } from '../../server/features/path/question.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import { type AnswerState, defaultFilters, emptyState, mostCompared, views } from './answer-state.ts'
import { isDateInput } from './date-input.ts'
import { expansionText, readExpansion } from './expansion.ts'
import { endsText, readEnds } from './link-ends.ts'
import { LinkReader } from './link-reader.ts'
import {
  chainText,
  hopLeftOutText,
  readChain,
  readHopLeftOut,
  readId,
  readInteger,
  readName,
  readSelected,
  selectedText,
} from './link-values.ts'

const directions = ['any', 'supply'] as const

/** Reads a query string; what is not understood is as by default, and the reader knows it. */
export function readState(link: LinkReader): AnswerState {
  return {
    from: readEnds(link, 'from'),
    to: readEnds(link, 'to'),
    via: link.many('via', readId),
    direction: link.one('direction', readName(directions)) === 'any' ? 'ANY' : 'SUPPLY',
    maxHops: link.one('hops', readInteger(hopsAllowed)) ?? defaultFilters.maxHops,
    k: link.one('k', readInteger(pathsAllowed)),
    stages: readNames(link, 'stages', stageNames),
    standings: readNames(link, 'standings', standingNames),
    minStrength: link.one('strength', readName(strengthNames)) ?? defaultFilters.minStrength,
    predicates: readNames(link, 'predicates', predicateNames),
    validFrom: link.one('since', readDate),
    validTo: link.one('until', readDate),
    excludeEntities: link.many('without', readId),
    excludeHops: eachOnce(link.many('withoutHops', readHopLeftOut), ({ from, to }) => `${from} ${to}`),
    excludeClaims: link.many('withoutClaims', readId),
    chain: link.one('chain', readChain) ?? emptyState.chain,
    compare: link.many('compare', readAtMost(mostCompared, readChain)),
    selected: link.one('sel', readSelected),
    checking: link.one('check', readId),
    expanded: eachOnce(
      link.many('expanded', (text) => readExpansion(text, isId)),
      ({ id }) => id,
    ),
    view: link.one('view', readName(views)),
  }
}

export const parseState = (params: URLSearchParams): AnswerState => readState(new LinkReader(params))

/** Writes a state; whatever is as by default is left out, so that links stay short. */
export function formatState(state: AnswerState): URLSearchParams {
  const texts: Record<string, string | null> = {
    from: state.from && endsText(state.from),
    to: state.to && endsText(state.to),
    via: listText(state.via),
    direction: state.direction === 'ANY' ? 'any' : null,
    hops: state.maxHops === defaultFilters.maxHops ? null : String(state.maxHops),
    k: state.k === null ? null : String(state.k),
    stages: listText(state.stages),
    standings: listText(state.standings),
    strength: state.minStrength === defaultFilters.minStrength ? null : state.minStrength,
    predicates: listText(state.predicates),
    since: state.validFrom,
    until: state.validTo,
    without: listText(state.excludeEntities),
    withoutHops: listText(state.excludeHops.map(hopLeftOutText)),
    withoutClaims: listText(state.excludeClaims),
    chain: state.chain.list === 'supply' && state.chain.index === 0 ? null : chainText(state.chain),
    compare: listText(state.compare.map(chainText)),
    sel: selectedText(state.selected),
    check: state.checking,
    expanded: listText(state.expanded.map(expansionText)),
    view: state.view,
  }
  const params = new URLSearchParams()
  for (const [name, text] of Object.entries(texts)) if (text !== null) params.set(name, text)
  return params
}

/** Reads values up to a number of different ones; whatever comes after is not understood. */
function readAtMost<T>(most: number, read: (text: string) => T | null): (text: string) => T | null {
  const texts = new Set<string>()
  return (text) => {
    const value = read(text)
    if (value !== null && texts.add(text).size <= most) return value
    return null
  }
}

/** In the order of the ontology, each once; none understood: null. */
function readNames<T extends string>(link: LinkReader, name: string, names: readonly T[]): readonly T[] | null {
  const asked = link.many(name, readName(names))
  return asked.length > 0 ? names.filter((other) => asked.includes(other)) : null
}

/** The first of those with the same key. */
const eachOnce = <T>(values: readonly T[], key: (value: T) => string): readonly T[] =>
  values.filter((value, index) => values.findIndex((other) => key(other) === key(value)) === index)

const readDate = (text: string): string | null => (isDateInput(text.trim()) ? text.trim() : null)

const listText = (items: readonly string[] | null): string | null => (items?.length ? items.join('.') : null)
