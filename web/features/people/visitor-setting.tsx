import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type VisitorSight, visitorSights } from '../../../server/authorisation/roles.ts'
import { useChange } from '../../api/client.ts'
import { SetVisitorsDocument } from '../../generated/operations.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { Choice } from '../question/filter-fields.tsx'

export function VisitorSetting({ visitors }: { readonly visitors: VisitorSight }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { run, error } = useChange(SetVisitorsDocument, () => queries.invalidateQueries())
  return (
    <section className="account-section">
      <h2>{t('people.visitors')}</h2>
      <p>{t('people.visitorsNote')}</p>
      <Choice
        label={t('people.visitorsSee')}
        wide
        value={visitors}
        options={visitorSights.map((value) => ({ value, label: t(`people.sights.${value}`) }))}
        onChange={(value) => run({ visitors: value })}
      />
      <ErrorWords error={error} />
    </section>
  )
}
