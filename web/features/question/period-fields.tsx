import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filters } from '../../state/answer-state.ts'
import { endsBefore, isDateInput } from '../../state/date-input.ts'

type Period = Pick<Filters, 'validFrom' | 'validTo'>

interface Props {
  readonly period: Period
  onChange(period: Period): void
}

/** A window of valid time; taken when a field is left or Enter is pressed, once both dates can be asked for. */
export function PeriodFields({ period, onChange }: Props) {
  const { t } = useTranslation()
  const [drafts, setDrafts] = useState<Partial<Record<keyof Period, string>>>({})
  const text = (name: keyof Period) => drafts[name] ?? period[name] ?? ''
  const dateIn = (name: keyof Period) => text(name).trim() || null
  const typed: Period = { validFrom: dateIn('validFrom'), validTo: dateIn('validTo') }
  const unreadable = (name: keyof Period) => typed[name] !== null && !isDateInput(typed[name])
  const reversed = endsBefore(typed.validTo, typed.validFrom)
  /** The field to say it at: the one typed in, or else the later date. */
  const reversedAt = drafts.validFrom !== undefined && drafts.validTo === undefined ? 'validFrom' : 'validTo'

  const commit = () => {
    if (reversed || unreadable('validFrom') || unreadable('validTo')) return
    setDrafts({})
    if (typed.validFrom !== period.validFrom || typed.validTo !== period.validTo) onChange(typed)
  }
  const field = (name: keyof Period, label: string) => (
    <DateField
      label={label}
      value={text(name)}
      fault={
        unreadable(name) ? t('filters.dateWrong') : reversed && name === reversedAt ? t('filters.dateReversed') : null
      }
      onChange={(value) => setDrafts({ ...drafts, [name]: value })}
      onCommit={commit}
    />
  )
  return (
    <div className="filter-dates">
      {field('validFrom', t('filters.since'))}
      {field('validTo', t('filters.until'))}
    </div>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly fault: string | null
  onChange(value: string): void
  onCommit(): void
}

function DateField({ label, value, fault, onChange, onCommit }: DateFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => event.key === 'Enter' && onCommit()}
      />
      <p id={`${id}-note`} className={fault === null ? 'field-note' : 'field-note field-wrong'}>
        {fault ?? t('filters.dateExample')}
      </p>
    </div>
  )
}
