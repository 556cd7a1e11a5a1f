import { useTranslation } from 'react-i18next'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import type { PairCell } from './pair-cells.ts'

/** How good the best chain of a pair is, and how long. */
export function PairFacts({ cell: { strength, hops, inferred } }: { readonly cell: PairCell }) {
  const { t } = useTranslation()
  return (
    <>
      <StrengthMeter strength={strength} />
      <span className="pair-steps">
        {t('answer.steps', { count: hops })}
        {inferred && <span className="caution"> · {t('pairs.inferred')}</span>}
      </span>
    </>
  )
}
