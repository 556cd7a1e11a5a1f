import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { languages } from '../../server/ontology/language.ts'
import { commandPalette } from '../actions/palette-state.ts'
import { keysText } from '../actions/shortcut.ts'
import { AccountLink } from '../features/people/account-link.tsx'
import { isShut, useMe } from '../features/people/use-me.ts'
import { languageNames } from '../locales/i18n.ts'
import { useAddresses, useLanguage } from '../state/address.ts'
import { toggleTheme, useTheme } from '../state/theme.ts'

export function PageHeader() {
  const { t } = useTranslation()
  const to = useAddresses()
  const shut = isShut(useMe())
  return (
    <header className="header">
      <Link className="wordmark" to={to.home()}>
        {t('app.name')}
      </Link>
      {!shut && (
        <>
          <Button className="command-button" onPress={() => commandPalette.open()}>
            <span className="command-button-words">{t('app.command')}</span>
            <kbd>{keysText({ code: 'KeyK', control: true })}</kbd>
          </Button>
          <nav aria-label={t('app.navigation')} className="header-nav">
            <NavLink to={to.claims()}>{t('app.claims')}</NavLink>
            <NavLink to={to.documents()}>{t('app.documents')}</NavLink>
          </nav>
        </>
      )}
      <LanguageSwitch />
      <ThemeToggle />
      {!shut && <AccountLink />}
    </header>
  )
}

function LanguageSwitch() {
  const { t } = useTranslation()
  const { pathname, search, hash } = useLocation()
  const current = useLanguage()
  return (
    <nav aria-label={t('app.language')} className="language-switch">
      {languages.map((language) => {
        const params = new URLSearchParams(search)
        params.set('lang', language)
        return (
          <Link
            key={language}
            to={`${pathname}?${params}${hash}`}
            replace
            preventScrollReset
            lang={language}
            aria-current={language === current ? 'true' : undefined}
            aria-label={`${languageNames[language].short} ${languageNames[language].own}`}
          >
            {languageNames[language].short}
          </Link>
        )
      })}
    </nav>
  )
}

function ThemeToggle() {
  const { t } = useTranslation()
  const theme = useTheme()
  return (
    <Button
      className="icon-button"
      onPress={toggleTheme}
      aria-label={theme === 'dark' ? t('app.toLight') : t('app.toDark')}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
      </svg>
    </Button>
  )
}
