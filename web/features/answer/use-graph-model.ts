import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, operationKey } from '../../api/client.ts'
import { NeighbourhoodDocument, type NeighbourhoodQuery } from '../../generated/operations.ts'
import type { GraphViewProps, NeighbourhoodData, PathData, Selection } from '../../graph/graph-data.ts'
import { useApiLanguage } from '../../state/address.ts'
import { type AnswerState, withQuestion } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { toNeighbourhoodData, toPathData } from './to-graph-data.ts'
import { type Answer, chainsOf } from './use-answer.ts'

/** What the drawing and the outline show and do, but for how they look. */
export type GraphModel = Omit<GraphViewProps, 'language' | 'theme'>

/** As many neighbours as the API gives at once. */
export const neighboursShown = 100

const none: readonly PathData[] = []

export function useGraphModel(answer: Answer | undefined, { state, show, update }: AnswerStateControl): GraphModel {
  const { list, index } = state.chain
  const paths = useMemo(() => (answer ? chainsOf(answer, list).map(toPathData) : none), [answer, list])
  const chosen = Math.max(0, Math.min(index, paths.length - 1))
  const neighbours = useNeighbourhoods(state.expanded)
  return useMemo(
    () => ({
      paths,
      chosen,
      neighbours,
      selection: toSelection(state.selected, chosen),
      onSelect: (selection) => update(fromSelection(selection, state, chosen)),
      onExpand: (id) => update({ expanded: [...state.expanded.filter((other) => other !== id), id] }),
      onCollapse: (id) => update({ expanded: state.expanded.filter((other) => other !== id) }),
      onSetEnd: (end, id) => show(withQuestion(state, { [end]: { entity: id } })),
    }),
    [paths, chosen, neighbours, state, update, show],
  )
}

function useNeighbourhoods(ids: readonly string[]): readonly NeighbourhoodData[] {
  const language = useApiLanguage()
  return useQueries({
    queries: ids.map((id) => {
      const variables = { id, first: neighboursShown, language }
      return {
        queryKey: operationKey(NeighbourhoodDocument, variables),
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(NeighbourhoodDocument, variables, signal),
      }
    }),
    combine: readNeighbourhoods,
  })
}

const readNeighbourhoods = (results: { data: NeighbourhoodQuery | undefined }[]): NeighbourhoodData[] =>
  results.flatMap(({ data }) => (data && toNeighbourhoodData(data)) ?? [])

const toSelection = (selected: AnswerState['selected'], path: number): Selection | null =>
  selected?.kind === 'hop' ? { ...selected, path } : selected

/** A hop of another chain brings that chain to the front. */
function fromSelection(selection: Selection | null, state: AnswerState, chosen: number): Partial<AnswerState> {
  if (selection?.kind !== 'hop') return { selected: selection, checking: null }
  const chain = selection.path === chosen ? state.chain : { list: state.chain.list, index: selection.path }
  return { chain, selected: { kind: 'hop', hop: selection.hop }, checking: null }
}
