import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../state/address.ts'
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
        {countryNames(language)
          .filter(({ code }) => !chosen.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </select>
    </div>
  )
}
