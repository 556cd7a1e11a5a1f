import { useTranslation } from 'react-i18next'
import type { ClaimEvidenceQuery } from '../../generated/operations.ts'
import { useAddresses, useLanguage } from '../../state/address.ts'
import { dateWords } from '../../ui/dates.ts'
import { PageLink } from '../../ui/page-link.tsx'

type Roots = NonNullable<ClaimEvidenceQuery['claim']>['roots']

/** The documents that those behind a claim go back to: where the information comes from. */
export function ClaimRoots({ roots }: { readonly roots: Roots }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const to = useAddresses()
  if (roots.length === 0) return null
  return (
    <>
      <dt>{t('evidence.goesBackTo')}</dt>
      <dd>
        <ul className="claim-roots">
          {roots.map(({ id, title, publisher, published }) => (
            <li key={id}>
              <PageLink href={to.document(id)}>{title}</PageLink>
              <span className="fact-note">
                {[publisher.name, ...(published ? [dateWords(published, language)] : [])].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
