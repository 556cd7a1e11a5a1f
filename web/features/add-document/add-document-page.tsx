import { useTranslation } from 'react-i18next'
import { isAtLeast } from '../../../server/authorisation/roles.ts'
import { useOperation } from '../../api/client.ts'
import { AddingDocumentsDocument } from '../../generated/operations.ts'
import { useAddresses, useReading } from '../../state/address.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useMe } from '../people/use-me.ts'
import { DescribeFile } from './describe-file.tsx'
import { TakeFile } from './take-file.tsx'
import { useTakenFile } from './use-taken-file.ts'

/** A document is added in two steps: its file, and what is known of it. */
export function AddDocumentPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const me = useMe()
  const { data, error, refetch } = useOperation(AddingDocumentsDocument, { language: useReading().language })
  const { taking, send, fetchFrom } = useTakenFile()
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('adding.heading') })}</title>
      <p className="breadcrumb">
        <PageLink href={to.documents()}>{t('documents.title')}</PageLink>
      </p>
      <h1>{t('adding.heading')}</h1>
      <p className="page-lead">{t('adding.note')}</p>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={4} />}
      {data &&
        (taking.kind === 'taken' ? (
          <DescribeFile
            taken={taking.taken}
            sources={data.sources.edges}
            accepts={me !== null && isAtLeast(me.role, 'EDITOR')}
          />
        ) : (
          <TakeFile taking={taking} captureAllowed={data.captureAllowed} send={send} fetchFrom={fetchFrom} />
        ))}
    </main>
  )
}
