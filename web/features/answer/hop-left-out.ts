import type { ChainFragment } from '../../generated/operations.ts'
import type { HopLeftOut } from '../../state/answer-state.ts'

/** A step with every claim that carries it: what a question must leave out, so that no chain takes it. */
export const hopLeftOut = ({ from, to, claims }: ChainFragment['hops'][number]): HopLeftOut => ({
  from: from.id,
  to: to.id,
  claims: claims.map(({ id }) => id),
})
