import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Route, Routes, useHref, useLocation, useNavigate, useSearchParams } from 'react-router'
import { CommandPalette } from './actions/command-palette.tsx'
import { ShortcutKeys } from './actions/shortcut-keys.tsx'
import { HomePage } from './features/home/home-page.tsx'
import { LinkNotice } from './features/link/link-notice.tsx'
import { SignInPage } from './features/people/sign-in-page.tsx'
import { isShut, useMe } from './features/people/use-me.ts'
import { RevisionBanner } from './features/revision/revision-banner.tsx'
import { SaveDialog } from './features/saved/save-dialog.tsx'
import { changeLanguage } from './locales/i18n.ts'
import { useAddresses, useLanguage } from './state/address.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { PageHeader } from './ui/page-header.tsx'
import { PageLink } from './ui/page-link.tsx'
import { Skeleton } from './ui/skeleton.tsx'

const AnswerPage = lazy(async () => ({ default: (await import('./features/answer/answer-page.tsx')).AnswerPage }))
const ClaimsPage = lazy(async () => ({ default: (await import('./features/claims/claims-page.tsx')).ClaimsPage }))
const DocumentsPage = lazy(async () => ({
  default: (await import('./features/documents/documents-page.tsx')).DocumentsPage,
}))
const DocumentPage = lazy(async () => ({
  default: (await import('./features/documents/document-page.tsx')).DocumentPage,
}))
const AddDocumentPage = lazy(async () => ({
  default: (await import('./features/add-document/add-document-page.tsx')).AddDocumentPage,
}))
const SavedPage = lazy(async () => ({ default: (await import('./features/saved/saved-page.tsx')).SavedPage }))
const JoinPage = lazy(async () => ({ default: (await import('./features/people/join-page.tsx')).JoinPage }))
const AccountPage = lazy(async () => ({ default: (await import('./features/people/account-page.tsx')).AccountPage }))
const PeoplePage = lazy(async () => ({ default: (await import('./features/people/people-page.tsx')).PeoplePage }))
const HistoryPage = lazy(async () => ({ default: (await import('./features/history/history-page.tsx')).HistoryPage }))
const ClaimFormPage = lazy(async () => ({
  default: (await import('./features/claim-form/claim-form-page.tsx')).ClaimFormPage,
}))
const ReviewPage = lazy(async () => ({ default: (await import('./features/review/review-page.tsx')).ReviewPage }))
const EntityPage = lazy(async () => ({ default: (await import('./features/entity/entity-page.tsx')).EntityPage }))

export function App() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { t } = useTranslation()
  const language = useLanguageInAddress()
  const shut = isShut(useMe())
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : language}>
      <RouterProvider navigate={navigate} useHref={useHref}>
        <a className="skip-link" href="#content">
          {t('app.skip')}
        </a>
        <PageHeader />
        {!shut && <RevisionBanner />}
        {!shut && <LinkNotice />}
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Skeleton lines={6} />}>{shut ? <ShutPages /> : <AllPages />}</Suspense>
        </ErrorBoundary>
        {!shut && <Commands />}
      </RouterProvider>
    </I18nProvider>
  )
}

function AllPages() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/chains" element={<AnswerPage />} />
      <Route path="/claims" element={<ClaimsPage />} />
      <Route path="/claims/new" element={<ClaimFormPage />} />
      <Route path="/documents" element={<DocumentsPage />} />
      <Route path="/add-document" element={<AddDocumentPage />} />
      <Route path="/documents/:id" element={<DocumentPage />} />
      <Route path="/entities/:id" element={<EntityPage />} />
      <Route path="/history" element={<HistoryPage />} />
      <Route path="/saved/:id" element={<SavedPage />} />
      <Route path="/review" element={<ReviewPage />} />
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/join" element={<JoinPage />} />
      <Route path="/account" element={<AccountPage />} />
      <Route path="/people" element={<PeoplePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}

/** What there is for visitors where they may see nothing. */
function ShutPages() {
  return (
    <Routes>
      <Route path="/join" element={<JoinPage />} />
      <Route path="*" element={<SignInPage />} />
    </Routes>
  )
}

function Commands() {
  return (
    <>
      <CommandPalette />
      <SaveDialog />
      <ShortcutKeys />
    </>
  )
}

/** The address always names the language; the texts and `lang` follow it. */
function useLanguageInAddress() {
  const [params] = useSearchParams()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const language = useLanguage()
  const { i18n } = useTranslation()
  useEffect(() => {
    if (params.get('lang') === language) return
    const next = new URLSearchParams(params)
    next.set('lang', language)
    navigate({ search: `${next}`, hash }, { replace: true, preventScrollReset: true })
  }, [params, hash, navigate, language])
  useEffect(() => {
    if (i18n.language !== language) void changeLanguage(language)
  }, [i18n, language])
  return language
}

function NotFoundPage() {
  const { t } = useTranslation()
  const to = useAddresses()
  return (
    <main id="content" className="page" tabIndex={-1}>
      <title>{t('app.title', { page: t('app.notFound') })}</title>
      <h1>{t('app.notFound')}</h1>
      <p>
        <PageLink href={to.home()}>{t('app.toStart')}</PageLink>
      </p>
    </main>
  )
}
