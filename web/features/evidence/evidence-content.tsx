import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { arrowFrom } from '../../../server/features/words/arrow.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import type { Selected } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { WithoutStep } from '../answer/without-step.tsx'
import { EntityPanel } from '../entity/entity-panel.tsx'
import { ClaimList } from './claim-list.tsx'
import { ClaimsBeside } from './claims-beside.tsx'
import { ClaimsBetween } from './claims-between.tsx'
import { EvidenceHeading } from './evidence-heading.tsx'

interface Props {
  readonly pending: boolean
  readonly selected: Selected
  readonly chain: ChainFragment | undefined
  readonly control: AnswerStateControl
  onClose(): void
}

/** The evidence of whatever is selected: a step, the claims between two neighbours, or an entity. */
export function EvidenceContent({ pending, selected, chain, control, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Button className="icon-button evidence-close" onPress={onClose} aria-label={t('app.close')}>
        <span aria-hidden="true">×</span>
      </Button>
      {selected.kind === 'entity' && <EntityPanel id={selected.id} control={control} />}
      {selected.kind === 'claims' && <ClaimsBetween from={selected.from} to={selected.to} control={control} />}
      {selected.kind === 'hop' &&
        (pending ? <Skeleton lines={8} /> : <HopEvidence chain={chain} hop={selected.hop} control={control} />)}
    </>
  )
}

interface HopProps extends Pick<Props, 'chain' | 'control'> {
  /** Counted from 0. */
  readonly hop: number
}

function HopEvidence({ chain, hop, control }: HopProps) {
  const { t } = useTranslation()
  const step = chain?.hops[hop]
  if (!chain || !step) return <p className="note">{t('evidence.goneStep')}</p>
  const claims = <ClaimList ids={step.claims.map(({ id }) => id)} control={control} />
  const stops = chain.about.filter((stop) => stop.hop === hop + 1 || (hop === 0 && stop.hop === 0))
  return (
    <>
      <EvidenceHeading
        above={t('evidence.step', { number: hop + 1, total: chain.hops.length })}
        from={step.from}
        arrow={arrowFrom(step.from.id, step.claims)}
        to={step.to}
      />
      <div className="evidence-actions">
        {step.claims.length > 1 && (
          <ClaimsBeside title={`${step.from.label} ${arrowFrom(step.from.id, step.claims)} ${step.to.label}`}>
            {claims}
          </ClaimsBeside>
        )}
        <WithoutStep hop={step} control={control} />
      </div>
      {claims}
      {stops.map(({ entity, claims }) => (
        <section key={entity.id} className="beside-step">
          <h3>{t('answer.about', { name: entity.label })}</h3>
          <p className="quiet">{t('evidence.besideStep')}</p>
          <ClaimList ids={claims.map(({ id }) => id)} control={control} />
        </section>
      ))}
    </>
  )
}
