import { useId } from 'react'

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
