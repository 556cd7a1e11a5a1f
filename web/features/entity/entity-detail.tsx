import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { type EntityCardFragment, EntityDetailDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { ClaimRows } from '../claims/claim-rows.tsx'
import { HistorySection } from '../history/history-section.tsx'
import { EntityNames } from './entity-names.tsx'
import './entity.css'

interface Props {
  readonly id: string
  readonly heading: 'h1' | 'h2'
  /** What can be done with it, below its names. */
  actions(entity: EntityCardFragment): ReactNode
  readonly below?: ReactNode
}

/** Names, description and claims of an entity. */
export function EntityDetail({ id, heading: Heading, actions, below }: Props) {
  const { t } = useTranslation()
  const reading = useReading()
  const { data, error, refetch } = useOperation(EntityDetailDocument, { id, first: 50, ...reading })
  const entity = data?.entity
  const Section = Heading === 'h1' ? 'h2' : 'h3'
  if (!entity)
    return (
      <>
        <Heading className="visually-hidden">{id}</Heading>
        {error && <ErrorNote error={error} onRetry={refetch} />}
        {data && <p className="note">{t('entity.missing', { id })}</p>}
        {!data && !error && <Skeleton lines={8} />}
      </>
    )
  const shown = entity.claims.edges.map(({ node }) => node)
  return (
    <article className="entity">
      <TypeMark type={entity.type} word={entity.kindLabel ?? true} />
      <Heading className="entity-title">
        <EntityName entity={entity} />
      </Heading>
      {entity.collective && <p className="note">{t('entity.collective')}</p>}
      <p className={entity.description ? 'entity-description' : 'quiet'}>
        {entity.description ?? t('entity.noDescription')}
      </p>
      {actions(entity)}
      {entity.names.length > 0 && <EntityNames names={entity.names} />}
      <section>
        <Section className="entity-section">{t('claims.count', { count: entity.claims.totalCount })}</Section>
        {shown.length > 0 ? (
          <ClaimRows claims={shown} heading={Heading === 'h1' ? 'h3' : 'h4'} />
        ) : (
          <p className="quiet">{t('entity.noClaims')}</p>
        )}
        {shown.length < entity.claims.totalCount && (
          <p className="quiet">{t('claims.shown', { shown: shown.length, total: entity.claims.totalCount })}</p>
        )}
      </section>
      <HistorySection of={`entity:${id}`} />
      {below}
    </article>
  )
}
