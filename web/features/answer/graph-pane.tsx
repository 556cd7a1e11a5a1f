import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../state/address.ts'
import { useTheme } from '../../state/theme.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ChainKey } from '../compare/chain-key.tsx'
import type { ListedChain } from '../compare/compared-chains.ts'
import { GraphSkeleton } from './graph-skeleton.tsx'
import { NoChain } from './no-chain.tsx'
import type { Answer } from './use-answer.ts'
import type { GraphModel } from './use-graph-model.ts'

/** The drawing is half the page's weight: it is loaded once there is something to draw. */
const GraphView = lazy(async () => ({ default: (await import('../../graph/graph-view.tsx')).GraphView }))

interface Props {
  readonly pending: boolean
  readonly model: GraphModel
  readonly answer: Answer | undefined
  readonly ends: { readonly from: string; readonly to: string }
  readonly covered: number
  readonly compared: readonly ListedChain[]
}

export function GraphPane({ pending, model, answer, compared, ends, covered }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useTheme()
  if (pending) return <GraphSkeleton />
  if (model.paths.length === 0 && model.neighbours.length === 0)
    return answer ? <NoChain answer={answer} ends={ends} /> : <p className="pane-note">{t('answer.emptyGraph')}</p>
  return (
    <ErrorBoundary fallback={<p className="pane-note note note-bad">{t('answer.graphFailed')}</p>}>
      <Suspense
        fallback={
          <>
            <Progress>{t('answer.graphLoading')}</Progress>
            <GraphSkeleton />
          </>
        }
      >
        <div className={compared.length > 0 ? 'graph-keyed' : 'graph-whole'}>
          {compared.length > 0 && <ChainKey chains={compared} />}
          <GraphView {...model} language={language} theme={theme} covered={covered} />
        </div>
      </Suspense>
    </ErrorBoundary>
  )
}
