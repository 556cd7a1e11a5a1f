import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { EntityCardFragment } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { emptyState } from '../../state/answer-state.ts'
import { anyOf, entityEnd } from '../../state/question-edits.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { useName } from '../question/use-names.ts'
import { EntityDetail } from './entity-detail.tsx'

export function EntityPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { label } = useName(id)
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: label })}</title>
      <EntityDetail id={id} heading="h1" actions={(entity) => <EntityQuestions entity={entity} />} />
      <p className="notice">{t('app.noWrongdoing')}</p>
    </main>
  )
}

/** Questions that begin or end here. */
function EntityQuestions({ entity }: { readonly entity: EntityCardFragment }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const here = entityEnd(entity.id)
  const upstream = entity.type === 'Vendor' || entity.type === 'Product'
  return (
    <div className="entity-actions">
      {upstream ? (
        <PageLink className="button" href={to.answer({ ...emptyState, from: here, to: anyOf('Buyer') })}>
          {t('entity.from')} {t('entity.toAnyBuyer')}
        </PageLink>
      ) : (
        <PageLink className="button" href={to.answer({ ...emptyState, from: anyOf('Vendor'), to: here })}>
          {t('entity.to')} {t('entity.fromAnyVendor')}
        </PageLink>
      )}
      <PageLink
        className="button"
        href={to.answer({ ...emptyState, from: here, expanded: [{ id: entity.id, kinds: null }], view: 'graph' })}
      >
        {t('outline.expand', { count: entity.neighbourCount })}
      </PageLink>
    </div>
  )
}
