import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { visitorSights } from '../../../server/authorisation/roles.ts'
import { useChange } from '../../api/client.ts'
import { ChangeSettingsDocument, type PeopleQuery } from '../../generated/operations.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { Choice } from '../question/filter-fields.tsx'
import { WithheldForm } from './withheld-form.tsx'

/** What admins set for everybody; each takes effect at once. */
export function ServerSettings({ settings }: { readonly settings: PeopleQuery['settings'] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { run, error } = useChange(ChangeSettingsDocument, () => queries.invalidateQueries())
  return (
    <section className="account-section">
      <h2>{t('people.settings')}</h2>
      <Choice
        label={t('people.visitorsSee')}
        wide
        value={settings.visitors}
        options={visitorSights.map((value) => ({ value, label: t(`people.sights.${value}`) }))}
        onChange={(visitors) => run({ visitors, soloReview: null })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.soloReview}
          onChange={() => run({ visitors: null, soloReview: !settings.soloReview })}
        />
        {t('people.soloReview')}
      </label>
      <WithheldForm upTo={settings.visitorsUpTo} />
      <p className="field-note">{t('people.settingsNote')}</p>
      <ErrorWords error={error} />
    </section>
  )
}
