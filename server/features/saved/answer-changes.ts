import { strengthRank } from '../../ontology/evidence-terms.ts'
import type { FoundPath } from '../path/found-path.ts'
import type { PathChange } from './path-change.ts'
import { sameJson } from './same-json.ts'
import { keyOf } from './saved-chain.ts'
import type { SavedContent } from './saved-path-record.ts'
import type { ChainState } from './today.ts'

type Answer = SavedContent['answer']

/** What became of the answer: whether it still holds the chain, where, and what else it holds. */
export function answerChanges(was: ChainState, is: ChainState): PathChange[] {
  if (was.answer === null) return []
  if (is.answer === null) return [{ code: 'END_GONE' }]
  return [
    ...placeChanges(was, is, is.answer),
    ...strongerChains(was, is, was.answer, is.answer),
    ...otherChains(was, is, was.answer, is.answer),
    ...wholeness(was.answer, is.answer),
  ]
}

function placeChanges(was: ChainState, is: ChainState, answer: Answer): PathChange[] {
  if (is.cited === null) {
    if (is.path === null) return [{ code: 'CHAIN_GONE' }]
    const cut = was.list === 'paths' ? answer.cuts.length > 0 : answer.namedOrBidCuts.length > 0
    return [...listChange(was, is), { code: cut ? 'CHAIN_NOT_REACHED' : 'CHAIN_OUTRANKED' }]
  }
  if (was.list !== is.list) return listChange(was, is)
  const [before, now] = [was.cited?.place ?? is.cited.place, is.cited.place]
  return before === now ? [] : [{ code: 'CHAIN_MOVED', was: before, is: now }]
}

const listChange = (was: ChainState, is: ChainState): PathChange[] =>
  was.list === is.list ? [] : [{ code: is.list === 'paths' ? 'SUPPLIED_NOW' : 'NAMED_OR_BID_NOW' }]

/** Chains of supply that are stronger than this one is, and were not when it was saved. */
function strongerChains(was: ChainState, is: ChainState, before: Answer, now: Answer): PathChange[] {
  const own = was.path?.strength ?? 'UNASSESSED'
  const stronger = ({ paths }: Answer, than: FoundPath['strength']) =>
    paths.filter((path) => strengthRank(path.strength) > strengthRank(than)).map(keyOf)
  const known = new Set(stronger(before, own))
  const found = stronger(now, is.path?.strength ?? own).filter((key) => !known.has(key))
  return found.length === 0 ? [] : [{ code: 'STRONGER_CHAIN', count: found.length }]
}

function otherChains(was: ChainState, is: ChainState, before: Answer, now: Answer): PathChange[] {
  const [others, othersNow] = [othersIn(was, before), othersIn(is, now)]
  if (sameJson(others, othersNow)) return []
  return [{ code: 'OTHER_CHAINS', was: countOf(others), is: countOf(othersNow) }]
}

function othersIn({ cited }: ChainState, { paths, namedOrBid }: Answer) {
  const without = (list: readonly FoundPath[], name: string) =>
    list.filter((_, index) => cited?.list !== name || cited.place !== index + 1)
  return { paths: without(paths, 'paths'), namedOrBid: without(namedOrBid, 'namedOrBid') }
}

const countOf = ({ paths, namedOrBid }: ReturnType<typeof othersIn>): number => paths.length + namedOrBid.length

function wholeness(before: Answer, now: Answer): PathChange[] {
  const limits = ({ partial, cuts, namedOrBidCuts }: Answer) => [partial, cuts, namedOrBidCuts]
  if (sameJson(limits(before), limits(now))) return []
  return [{ code: now.partial ? 'CUT_NOW' : 'WHOLE_NOW' }]
}
