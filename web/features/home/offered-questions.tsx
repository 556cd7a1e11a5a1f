import { useTranslation } from 'react-i18next'
import { useAddresses } from '../../state/address.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { offeredQuestions } from './questions.ts'
import './home.css'

/** Questions to begin with, each a link to its answer. */
export function OfferedQuestions() {
  const { t } = useTranslation()
  const to = useAddresses()
  return (
    <ol className="offered">
      {offeredQuestions.map(({ id, address }) => (
        <li key={id}>
          <PageLink href={address(to)}>{t(`home.questions.${id}`)}</PageLink>
        </li>
      ))}
    </ol>
  )
}
