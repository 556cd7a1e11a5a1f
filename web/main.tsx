import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/text.css'
import './styles/states.css'
import './styles/controls.css'
import './styles/header.css'
import './styles/marks.css'
import './styles/overlays.css'
import './styles/pages.css'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { isApiError, operationKey } from './api/client.ts'
import { App } from './app.tsx'
import { MeDocument } from './generated/operations.ts'
import { languageOf, startI18n } from './locales/i18n.ts'
import { applyTheme } from './state/theme.ts'

applyTheme()

const queries = new QueryClient({
  queryCache: new QueryCache({
    // Who asks may have changed: a session ends without the page being told.
    onError: (error) => {
      if (isApiError(error) && error.code === 'UNAUTHENTICATED')
        void queries.invalidateQueries({ queryKey: operationKey(MeDocument, {}) })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // What the server refuses once, it refuses again.
      retry: (failures, error) => failures < 1 && isApiError(error) && error.code === 'NETWORK',
    },
  },
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html lacks #root')

await startI18n(languageOf(new URLSearchParams(location.search)))
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
