import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'
import { chainText } from '../../state/link-values.ts'
import { chainName } from './chain-name.ts'
import { ChainSign } from './chain-sign.tsx'
import type { ListedChain } from './compared-chains.ts'
import './compare.css'

/** Which line of the drawing is which chain. */
export function ChainKey({ chains }: { readonly chains: readonly ListedChain[] }) {
  const { t } = useTranslation()
  return (
    <ul className="chain-key" aria-label={t('compare.key')}>
      {chains.map(({ ref, chain }, index) => (
        <li key={chainText(ref)}>
          <ChainSign index={index} />
          <span>
            <strong>{chainName(ref, t)}</strong> {chain.title}
          </span>
        </li>
      ))}
      {haveTrunk(chains.map(({ chain }) => chain)) && (
        <li>
          <span className="trunk-sign" aria-hidden="true" />
          <span>{t('compare.trunk')}</span>
        </li>
      )}
    </ul>
  )
}

/** Whether all of them take one and the same step. */
function haveTrunk([first, ...others]: readonly ChainFragment[]): boolean {
  const takes = ({ hops }: ChainFragment, from: string, to: string) =>
    hops.some((hop) => hop.from.id === from && hop.to.id === to)
  return first?.hops.some(({ from, to }) => others.every((other) => takes(other, from.id, to.id))) ?? false
}
