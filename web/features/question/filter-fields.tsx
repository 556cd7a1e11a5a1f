import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endsBefore, isDateInput } from '../../state/date-input.ts'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  /** Whether it takes the whole width: for words, not numbers. */
  readonly wide?: boolean
  onChange(value: T): void
}

/** One of a few. */
export function Choice<T extends string>({ label, value, options, wide, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const option = options.find((other) => other.value === event.target.value)
          if (option) onChange(option.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface ChecksProps<T extends string> {
  readonly legend: string
  readonly note?: string
  readonly names: readonly T[]
  words(name: T): string
  readonly chosen: readonly T[]
  onChange(chosen: readonly T[]): void
  /** Otherwise the last one can't be taken away: a question that accepts nothing has no answer. */
  readonly emptyAllowed?: boolean
}

/** Any of a list of the ontology, in its order. */
export function Checks<T extends string>({
  legend,
  note,
  names,
  words,
  chosen,
  onChange,
  emptyAllowed,
}: ChecksProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="ticks">
        {names.map((name) => {
          const on = chosen.includes(name)
          return (
            <label key={name} className="tick">
              <input
                type="checkbox"
                checked={on}
                disabled={on && chosen.length === 1 && !emptyAllowed}
                onChange={() => onChange(names.filter((other) => (other === name ? !on : chosen.includes(other))))}
              />
              {words(name)}
            </label>
          )
        })}
      </div>
      {note && <p className="field-note">{note}</p>}
    </fieldset>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string | null
  /** The other end of a period, where this is one: which of the two must not be later. */
  readonly notBefore?: string | null
  readonly notAfter?: string | null
  onChange(value: string | null): void
}

/** An EDTF date; taken when the field is left or Enter is pressed. */
export function DateField({ label, value, notBefore = null, notAfter = null, onChange }: DateFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = (draft ?? value ?? '').trim()
  const unreadable = text !== '' && !isDateInput(text)
  const reversed = !unreadable && text !== '' && (endsBefore(text, notBefore) || endsBefore(notAfter, text))
  const wrong = unreadable || reversed
  const commit = () => {
    if (draft === null || wrong) return
    setDraft(null)
    if (text !== (value ?? '')) onChange(text === '' ? null : text)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={draft ?? value ?? ''}
        aria-invalid={wrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <p id={`${id}-note`} className={wrong ? 'field-note field-wrong' : 'field-note'}>
        {t(reversed ? 'filters.dateReversed' : unreadable ? 'filters.dateWrong' : 'filters.dateExample')}
      </p>
    </div>
  )
}
