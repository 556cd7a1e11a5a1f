import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, operationKey } from '../../api/client.ts'
import {
  NeighbourhoodDocument,
  type NeighbourhoodQuery,
  type NeighbourhoodQueryVariables,
} from '../../generated/operations.ts'
import type { NeighbourhoodData } from '../../graph/graph-data.ts'
import { type Reading, useReading } from '../../state/address.ts'
import type { Expansion } from '../../state/expansion.ts'
import { toNeighbourhoodData } from './to-graph-data.ts'

/** As many neighbours as the API gives at once. */
const neighboursShown = 100

/** What is asked for an expansion; the evidence between two neighbours asks the same. */
export function neighbourhoodVariables({ id, kinds }: Expansion, reading: Reading): NeighbourhoodQueryVariables {
  const all = <T>(of: (kind: NonNullable<typeof kinds>[number]) => T) => kinds && [...new Set(kinds.map(of))]
  return {
    id,
    predicates: all(({ predicate }) => predicate),
    types: all(({ type }) => type),
    first: neighboursShown,
    ...reading,
  }
}

/** The neighbourhoods that have come, in the order of the expansions. */
export function useNeighbourhoods(expansions: readonly Expansion[]): readonly NeighbourhoodData[] {
  const reading = useReading()
  const answers = useQueries({
    queries: expansions.map((expansion) => {
      const variables = neighbourhoodVariables(expansion, reading)
      return {
        queryKey: operationKey(NeighbourhoodDocument, variables),
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(NeighbourhoodDocument, variables, signal),
      }
    }),
    combine: answersOf,
  })
  return useMemo(
    () =>
      answers.flatMap((answer, index) => {
        const kinds = expansions[index]?.kinds ?? null
        return (answer && toNeighbourhoodData(answer, kinds)) ?? []
      }),
    [answers, expansions],
  )
}

const answersOf = (results: { data: NeighbourhoodQuery | undefined }[]) => results.map(({ data }) => data)
