import { useId } from 'react'

interface Props {
  readonly label: string
  readonly note?: string
  readonly value: string
  onChange(value: string): void
}

/** A line of text that may stay empty: the server says whether it is needed. */
export function TextLine({ label, note, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
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
