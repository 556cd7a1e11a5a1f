import type { FoundPath } from '../path/found-path.ts'
import type { ChainList, SavedContent } from './saved-path-record.ts'

/** The chain that is cited; undefined where the answer doesn't hold it. */
export const chainOf = ({
  answer,
  cited,
}: {
  readonly answer: { readonly [L in ChainList]: readonly FoundPath[] }
  readonly cited: SavedContent['cited']
}): FoundPath | undefined => answer[cited.list][cited.place - 1]

/** The entities of a chain in walking order, which tell it from all others. */
export const stopsOf = ({ hops }: Pick<FoundPath, 'hops'>): string[] => [
  ...hops.slice(0, 1).map(({ from }) => from),
  ...hops.map(({ to }) => to),
]

/** The same as a text, to compare chains by. */
export const keyOf = (chain: Pick<FoundPath, 'hops'>): string => stopsOf(chain).join(' ')
