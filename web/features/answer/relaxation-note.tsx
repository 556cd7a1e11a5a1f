import { useTranslation } from 'react-i18next'
import { useAddresses } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { relaxed } from './relaxation.ts'
import type { Answer } from './use-answer.ts'

interface Props {
  readonly relaxation: NonNullable<Answer['relaxation']>
  readonly control: AnswerStateControl
}

/** The one filter that stands in the way, the chain it would give, and a link that asks it so. */
export function RelaxationNote({ relaxation, control }: Props) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { kind, words, value, path } = relaxation
  return (
    <section className="relaxation" aria-labelledby="relaxation">
      <h2 id="relaxation">{t('answer.relaxation')}</h2>
      <p>{words}</p>
      <p className="chain-facts">
        <StrengthMeter strength={path.strength} />
        <span>{t('answer.steps', { count: path.hops.length })}</span>
      </p>
      <p className="chain-title">{path.title}</p>
      <PageLink className="button" href={to.answer(relaxed(control.state, kind, value))}>
        {t('answer.relax')}
      </PageLink>
    </section>
  )
}
