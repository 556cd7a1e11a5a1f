import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { CountriesDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { ChipButton } from '../../ui/chip-button.tsx'
import { countryName, countryNames } from './countries.ts'

interface Props {
  readonly chosen: readonly string[]
  /** Null: any country. */
  onChange(codes: readonly string[] | null): void
}

/** Any of some countries; the European Union stands for its member states. */
export function CountryField({ chosen, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  const { revision } = useReading()
  const named = useOperation(CountriesDocument, { revision }).data?.countries ?? []
  const present = new Map(named.map(({ code, entities }) => [code, entities]))
  const free = countryNames(language).filter(({ code }) => !chosen.includes(code))
  // The union has no claims of its own, and is asked for most.
  const first = free.filter(({ code }) => present.has(code) || code === 'EU')
  const groups = [
    { label: t('sets.countriesHere'), countries: first },
    { label: t('sets.countriesElse'), countries: free.filter((country) => !first.includes(country)) },
  ].filter(({ countries }) => countries.length > 0)
  const remove = (code: string) => {
    const left = chosen.filter((other) => other !== code)
    onChange(left.length > 0 ? left : null)
  }
  return (
    <div className="field field-wide">
      <label htmlFor={id}>{t('sets.countries')}</label>
      {chosen.length > 0 && (
        <ul className="end-chips">
          {chosen.map((code) => (
            <li key={code}>
              <ChipButton
                words={countryName(code, language)}
                action={t('question.takeOff', { field: t('sets.countries') })}
                onRemove={() => remove(code)}
              />
            </li>
          ))}
        </ul>
      )}
      <select id={id} value="" onChange={({ target }) => onChange([...chosen, target.value].sort())}>
        <option value="" disabled>
          {t('sets.addCountry')}
        </option>
        {groups.map(({ label, countries }) => (
          <optgroup key={label} label={label}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {present.has(code) ? t('sets.countryOf', { name, number: present.get(code) }) : name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
