import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'password'
  /** What it is to a browser that fills forms in. */
  readonly autoComplete: string
  readonly note?: string
  readonly readOnly?: boolean
  /** Whether it may be left empty. */
  readonly optional?: boolean
  onChange(value: string): void
}

/** A line of text in a form. */
export function TextField({
  label,
  value,
  type = 'text',
  autoComplete,
  note,
  readOnly,
  optional = false,
  onChange,
}: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        readOnly={readOnly}
        required={!optional}
        aria-describedby={note && `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {note && (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      )}
    </div>
  )
}
