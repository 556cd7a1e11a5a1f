import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import { strengthNames } from '../../../server/ontology/evidence-terms.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'

interface Props {
  readonly chain: ChainFragment | undefined
  readonly control: AnswerStateControl
}

/** What the panel is for, before a step is chosen. */
export function EvidenceIdle({ chain, control }: Props) {
  const { t } = useTranslation()
  const oneWeaker = chain !== undefined && (chain.hops.length === 1 || weakestSteps(chain.hops).length > 0)
  return (
    <div className="evidence-idle">
      <h2>{t('evidence.heading')}</h2>
      {chain && (
        <>
          <p>{t('evidence.idle')}</p>
          <p className="quiet">{t('evidence.idleNote')}</p>
          <Button
            className="button"
            onPress={() => control.update({ selected: { kind: 'hop', hop: chain.weakestHop - 1 } })}
          >
            {t(oneWeaker ? 'evidence.openWeakest' : 'evidence.openFirst')}
          </Button>
        </>
      )}
      <h3>{t('evidence.scale')}</h3>
      <dl className="scale">
        {strengthNames.map((strength) => (
          <div key={strength}>
            <dt>
              <StrengthMeter strength={strength} />
            </dt>
            <dd>{t(`evidence.scaleWords.${strength}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
