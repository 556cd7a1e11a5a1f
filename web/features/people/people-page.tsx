import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { PeopleDocument } from '../../generated/operations.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Invitations } from './invitations.tsx'
import { PersonRow } from './person-row.tsx'
import { ServerSettings } from './server-settings.tsx'
import './people.css'

/** Who has an account, who was invited, and what visitors see: for admins. */
export function PeoplePage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useOperation(PeopleDocument, {})
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('people.title') })}</title>
      <h1>{t('people.title')}</h1>
      <p className="page-lead">{t('people.lead')}</p>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <section className="account-section" aria-labelledby="everybody">
            <h2 id="everybody">{t('people.everybody')}</h2>
            {data.people.length === 0 && <p className="quiet">{t('people.nobody')}</p>}
            <ul className="account-list">
              {data.people.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </section>
          <Invitations invitations={data.invitations} />
          <ServerSettings settings={data.settings} />
        </>
      )}
    </main>
  )
}
