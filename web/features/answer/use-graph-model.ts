import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { GraphViewProps, HopRef, Selection } from '../../graph/graph-data.ts'
import { useAddresses } from '../../state/address.ts'
import type { AnswerState, ChosenChain } from '../../state/answer-state.ts'
import { withoutExpansion } from '../../state/expansion.ts'
import { entityEnd, leavingOut, leavingOutHop, namedIn, passing, withEnd } from '../../state/question-edits.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { comparedChains, type ListedChain, sameChain } from '../compare/compared-chains.ts'
import { hopLeftOut } from './hop-left-out.ts'
import { toPathData } from './to-graph-data.ts'
import { type Answer, chainsOf } from './use-answer.ts'
import { useNeighbourhoods } from './use-neighbourhoods.ts'

/** What the drawing and the outline show and do, but for how they look. */
export type GraphModel = Omit<GraphViewProps, 'language' | 'theme' | 'covered'>

const none: readonly ListedChain[] = []

/** The chains of an answer. */
type Chains = Pick<Answer, 'paths' | 'namedOrBid'>

const listed = (answer: Chains, list: ChosenChain['list']): readonly ListedChain[] =>
  chainsOf(answer, list).map((chain, index) => ({ ref: { list, index }, chain }))

/** `onExpand`: what asks which neighbours to show. */
export function useGraphModel(
  answer: Chains | undefined,
  { state, show, update }: AnswerStateControl,
  onExpand: (id: string) => void,
): GraphModel {
  const navigate = useNavigate()
  const to = useAddresses()
  const { list, index } = state.chain
  const compared = useMemo(() => comparedChains(answer, state.compare), [answer, state.compare])
  const drawn = useMemo(
    () => (compared.length > 0 ? compared : answer ? listed(answer, list) : none),
    [compared, answer, list],
  )
  const paths = useMemo(() => drawn.map(({ chain }) => toPathData(chain)), [drawn])
  const front = drawn.findIndex(({ ref }) => sameChain(ref, state.chain))
  const chosen = front >= 0 ? front : compared.length > 0 ? 0 : Math.max(0, Math.min(index, paths.length - 1))
  const neighbours = useNeighbourhoods(state.expanded)
  return useMemo(() => {
    const withoutHop = ({ path, hop }: HopRef) => {
      const step = drawn[path]?.chain.hops[hop]
      return step ? leavingOutHop(state, hopLeftOut(step)) : null
    }
    return {
      paths,
      chosen,
      compared: compared.length > 0,
      neighbours,
      selection: toSelection(state.selected, chosen),
      onSelect: (selection) => update(fromSelection(selection, drawn, state, chosen)),
      onExpand,
      onCollapse: (id) => update({ expanded: withoutExpansion(state.expanded, id) }),
      ends: [...namedIn(state.from), ...namedIn(state.to)],
      onSetEnd: (end, id) => show(withEnd(state, end, entityEnd(id))),
      onPass: (id) => show(passing(state, id)),
      onLeaveOut: (id) => show(leavingOut(state, id)),
      canLeaveOutHop: (hop) => withoutHop(hop) !== null,
      onLeaveOutHop: (hop) => {
        const next = withoutHop(hop)
        if (next !== null) show(next)
      },
      onOpenPage: (id) => navigate(to.entity(id)),
    }
  }, [drawn, compared, paths, chosen, neighbours, state, update, show, onExpand, navigate, to])
}

const toSelection = (selected: AnswerState['selected'], path: number): Selection | null =>
  selected?.kind === 'hop' ? { ...selected, path } : selected

/** A hop of another chain brings that chain to the front. */
function fromSelection(
  selection: Selection | null,
  drawn: readonly ListedChain[],
  state: AnswerState,
  chosen: number,
): Partial<AnswerState> {
  if (selection?.kind !== 'hop') return { selected: selection, checking: null }
  const chain = selection.path === chosen ? state.chain : (drawn[selection.path]?.ref ?? state.chain)
  return { chain, selected: { kind: 'hop', hop: selection.hop }, checking: null }
}
