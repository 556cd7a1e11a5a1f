import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useAddresses } from '../../state/address.ts'
import { useMe } from './use-me.ts'

/** To sign in and come back, or to one's account. */
export function AccountLink() {
  const { t } = useTranslation()
  const to = useAddresses()
  const { pathname, search } = useLocation()
  const me = useMe()
  if (me === null) return null
  if (me.person === null)
    return (
      <NavLink className="account-link" to={to.signIn(pathname === '/sign-in' ? null : `${pathname}${search}`)}>
        {t('account.signIn')}
      </NavLink>
    )
  return (
    <nav className="account-link" aria-label={t('account.title')}>
      {me.role !== 'READER' && <NavLink to={to.review()}>{t('review.title')}</NavLink>}
      {me.role === 'ADMIN' && <NavLink to={to.people()}>{t('people.title')}</NavLink>}
      <NavLink to={to.account()}>{me.person.name}</NavLink>
    </nav>
  )
}
