import { useTranslation } from 'react-i18next'
import { useAddresses } from '../../state/address.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { ClaimRows } from '../claims/claim-rows.tsx'
import type { ShownDocument } from './text-page.tsx'

interface Props {
  readonly document: ShownDocument
  readonly citation: string | null
  /** Whether the passages can be opened in the text. */
  readonly withText: boolean
}

/** Every cited passage with the claim that rests on it. */
export function CitedPassages({ document, citation, withText }: Props) {
  const { t } = useTranslation()
  const to = useAddresses()
  if (document.citations.length === 0) return null
  return (
    <section>
      <h2>{t('documents.passages')}</h2>
      <ol className="cited-passages">
        {document.citations.map(({ id, stance, selector, claim }) => (
          <li key={id} id={`passage-${id}`} aria-current={id === citation || undefined}>
            <p className="quiet">
              {stance === 'SUPPORTS' ? t('evidence.supports') : t('evidence.contradicts')}
              {selector.page !== null && ` · ${t('evidence.page', { number: selector.page })}`}
              {` · ${selector.locator}`}
            </p>
            {selector.exact !== null && (
              <blockquote className="passage" lang={document.language ?? undefined}>
                {selector.exact}
              </blockquote>
            )}
            {withText && (
              <PageLink href={to.document(document.id, { page: selector.page, citation: id })} preventScrollReset>
                {t('documents.showInText')}
              </PageLink>
            )}
            <ClaimRows claims={[claim]} heading="h3" />
          </li>
        ))}
      </ol>
    </section>
  )
}
