import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { AnswerState, View } from '../../state/answer-state.ts'
import { useAnswerState } from '../../state/use-answer-state.ts'
import { useWidth, type Width } from '../../state/use-media.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { comparedChains } from '../compare/compared-chains.ts'
import { EvidencePanel } from '../evidence/evidence-panel.tsx'
import { OfferedQuestions } from '../home/offered-questions.tsx'
import { FilterPanel } from '../question/filter-panel.tsx'
import { QuestionForm } from '../question/question-form.tsx'
import { toQuestion } from '../question/to-question.ts'
import { useEndsLabel } from '../question/use-names.ts'
import { AnswerProgress } from './answer-progress.tsx'
import { AnswerSummary } from './answer-summary.tsx'
import { AnswerViews } from './answer-views.tsx'
import { type Answer, chosenChain, useAnswer } from './use-answer.ts'
import { useFocusOnChain } from './use-focus-on-chain.ts'
import './answer.css'

/** Question, answer and evidence, side by side where there is room. */
export function AnswerPage() {
  const { t } = useTranslation()
  const control = useAnswerState()
  const { state, show } = control
  const width = useWidth()
  const { data, error, isPending, refetch } = useAnswer(state)
  const heading = useFocusOnArrival(data !== undefined)
  useFocusOnChain()
  const from = useEndsLabel(state.from)
  const to = useEndsLabel(state.to)
  const asked = toQuestion(state) !== null
  const title = !asked ? t('answer.unfinished') : from && to ? t('answer.heading', { from, to }) : t('question.heading')
  const answer = asked ? data?.paths : undefined
  const view = viewOf(state, answer, width)
  const chain = answer && chosenChain(answer, state.chain)

  return (
    <main id="content" className={`answer answer-${width}`} tabIndex={-1}>
      <title>{t('app.title', { page: title })}</title>
      <div className="answer-question">
        <section aria-label={t('question.heading')}>
          <QuestionForm state={state} onAsk={show} />
          <FilterPanel state={state} onAsk={show} />
        </section>
        <section aria-labelledby="answer-heading" aria-busy={asked && isPending}>
          <h1 id="answer-heading" ref={heading} tabIndex={-1}>
            <span className={answer ? 'visually-hidden' : undefined}>
              {title}
              {answer && t('app.colon')}
            </span>
            {answer && (
              <span aria-live="polite">
                {answer.paths.length > 0
                  ? t('answer.chains', { count: answer.paths.length })
                  : t(answer.namedOrBid.length > 0 ? 'answer.onlyNamedOrBid' : 'answer.none')}
              </span>
            )}
          </h1>
          {error && <ErrorNote error={error} onRetry={refetch} />}
          {asked && isPending && <AnswerProgress />}
          {!asked && <OfferedQuestions />}
          {answer && (
            <AnswerSummary
              answer={answer}
              control={control}
              stepsHere={!(width === 'narrow' && view === 'outline')}
              chainsHere={!(width === 'narrow' && view === 'pairs')}
            />
          )}
        </section>
      </div>
      <AnswerViews
        pending={asked && isPending}
        answer={answer}
        chain={chain}
        control={control}
        view={view}
        width={width}
        ends={{ from, to }}
      />
      <EvidencePanel pending={asked && isPending} chain={chain} control={control} width={width} />
    </main>
  )
}

/** The view that was chosen; otherwise the table of pairs where no chain is looked at, or what suits the width. */
function viewOf({ view, selected, chain, compare }: AnswerState, answer: Answer | undefined, width: Width): View {
  const several = (answer?.pairs?.cells.length ?? 0) > 1
  const compared = comparedChains(answer, compare).length > 0
  if (view !== null && (view !== 'pairs' || answer?.pairs) && (view !== 'compare' || compared)) return view
  if (several && !compared && selected === null && chain.list === 'supply') return 'pairs'
  return width === 'narrow' ? 'outline' : 'graph'
}

/** Whoever comes from the first page's fields goes on reading at the answer. */
function useFocusOnArrival(ready: boolean) {
  const { state } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const arriving = useRef(state?.focus === 'answer')
  useEffect(() => {
    if (!ready || !arriving.current) return
    arriving.current = false
    heading.current?.focus()
  }, [ready])
  return heading
}
