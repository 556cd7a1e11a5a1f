import { useTranslation } from 'react-i18next'
import type { Answer } from './use-answer.ts'

interface Props {
  readonly answer: Answer
  readonly ends: { readonly from: string; readonly to: string }
}

/** Where the drawing would be: both ends, how far each got, and the gap between them. */
export function NoChain({ answer, ends }: Props) {
  const { t } = useTranslation()
  const { exploration } = answer
  return (
    <div className="no-chain">
      <p className="no-chain-end">
        <strong>{ends.from}</strong>
        {exploration && <span className="quiet">{exploration.fromWords}</span>}
      </p>
      <p className="no-chain-gap">{t('answer.none')}</p>
      <p className="no-chain-end">
        <strong>{ends.to}</strong>
        {exploration && <span className="quiet">{exploration.toWords}</span>}
      </p>
    </div>
  )
}
