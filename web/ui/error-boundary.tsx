import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Keeps one failing part from taking the page with it. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly fallback?: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? (this.props.fallback ?? <PageFailed />) : this.props.children
  }
}

function PageFailed() {
  const { t } = useTranslation()
  return (
    <main id="content" className="page" tabIndex={-1}>
      <div className="note note-bad" role="alert">
        <p>{t('errors.page')}</p>
        <Button className="button" onPress={() => location.reload()}>
          {t('errors.retry')}
        </Button>
      </div>
    </main>
  )
}
