import type { ChainFragment } from '../../generated/operations.ts'
import type { ChosenChain } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { sameChain, toggled } from '../compare/compared-chains.ts'
import { ChainItem } from './chain-item.tsx'
import './chains.css'

interface Props {
  readonly list: ChosenChain['list']
  readonly chains: readonly ChainFragment[]
  readonly control: AnswerStateControl
  readonly stepsHere: boolean
  /** Whether the answer has other chains to compare one with. */
  readonly comparable: boolean
}

/** Chains in the API's order; the chosen one is open. */
export function ChainList({ list, chains, control, stepsHere, comparable }: Props) {
  const { chain } = control.state
  const chosen = chain.list === list ? Math.min(chain.index, chains.length - 1) : -1
  return (
    <ol className="chains">
      {chains.map((path, index) => (
        <ChainItem
          key={path.hops.map(({ from, to }) => `${from.id} ${to.id}`).join(' ')}
          path={path}
          number={index + 1}
          chosen={index === chosen}
          heading={list === 'supply' ? 'h2' : 'h3'}
          stepsHere={stepsHere}
          control={control}
          compared={comparable ? control.state.compare.some((other) => sameChain(other, { list, index })) : null}
          onCompare={() => control.show(toggled(control.state, { list, index }), { replace: true })}
          onChoose={() => control.update({ chain: { list, index }, selected: null, checking: null })}
        />
      ))}
    </ol>
  )
}
