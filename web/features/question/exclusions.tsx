import { useTranslation } from 'react-i18next'
import { type AnswerState, type HopLeftOut, withQuestion } from '../../state/answer-state.ts'
import { ChipButton } from '../../ui/chip-button.tsx'
import { useNames } from './use-names.ts'

interface Props {
  readonly state: AnswerState
  onAsk(state: AnswerState): void
}

/** What no chain may pass, each a chip that takes it back in. */
export function Exclusions({ state, onAsk }: Props) {
  const { t } = useTranslation()
  const { excludeEntities, excludeHops, excludeClaims } = state
  const ids = [...excludeEntities, ...excludeHops.flatMap(({ from, to }) => [from, to])]
  const labels = new Map(useNames(ids).map(({ label }, index) => [ids[index], label]))
  if (ids.length + excludeClaims.length === 0) return null
  const chip = (key: string, words: string, patch: Partial<AnswerState>) => (
    <li key={key}>
      <ChipButton
        words={t('exclusions.without', { words })}
        action={t('exclusions.takeBack')}
        onRemove={() => onAsk(withQuestion(state, patch))}
      />
    </li>
  )
  const step = ({ from, to }: HopLeftOut) => `${labels.get(from)} → ${labels.get(to)}`
  return (
    <ul className="end-chips exclusions" aria-label={t('exclusions.heading')}>
      {excludeEntities.map((id) =>
        chip(id, labels.get(id) ?? '', { excludeEntities: excludeEntities.filter((other) => other !== id) }),
      )}
      {excludeHops.map((hop) =>
        chip(`${hop.from} ${hop.to}`, step(hop), { excludeHops: excludeHops.filter((other) => other !== hop) }),
      )}
      {excludeClaims.length > 0 &&
        chip('claims', t('exclusions.claims', { count: excludeClaims.length }), { excludeClaims: [] })}
    </ul>
  )
}
