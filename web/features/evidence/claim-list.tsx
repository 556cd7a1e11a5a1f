import { useTranslation } from 'react-i18next'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { ClaimEvidence } from './claim-evidence.tsx'

interface Props {
  readonly ids: readonly string[]
  readonly control: AnswerStateControl
}

/** Parallel claims one below the other, each with its own evidence, in the order given. */
export function ClaimList({ ids, control }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {ids.map((id, index) => (
        <ClaimEvidence
          key={id}
          id={id}
          heading="h3"
          above={ids.length > 1 ? t('evidence.claimOf', { number: index + 1, total: ids.length }) : null}
          checking={control.state.checking}
          onCheck={(citation) => control.update({ checking: citation }, { replace: true })}
        />
      ))}
    </>
  )
}
