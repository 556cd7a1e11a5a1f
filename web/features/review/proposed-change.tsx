import { useTranslation } from 'react-i18next'
import type { ProposedChangeFragment } from '../../generated/operations.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { FieldChanges } from './field-changes.tsx'

/** One record that a proposal puts or retires: a claim as the sentence that it would be shown as, and every field. */
export function ProposedChange({ change }: { readonly change: ProposedChangeFragment }) {
  const { t } = useTranslation()
  const { op, kind, id, sentence, strength, difference } = change
  const isNew = difference.every(({ before }) => before === null)
  const what = op === 'retire' ? 'retired' : isNew ? 'added' : 'amended'
  return (
    <li>
      <p className="proposed-record">
        <span className="chip">{t(`review.what.${what}`)}</span> {t(`review.kinds.${kind as 'claim'}`)}{' '}
        <code className="quiet">{id}</code>
      </p>
      {sentence && <p className="sentence">{sentence}</p>}
      {strength && <StrengthMeter strength={strength} />}
      <details open={what === 'amended'}>
        <summary>{t('review.fields', { count: difference.length })}</summary>
        <FieldChanges difference={difference} />
      </details>
    </li>
  )
}
