import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useAddresses } from '../../state/address.ts'
import type { AnswerState } from '../../state/answer-state.ts'
import { formatState, parseState } from '../../state/url-state.ts'
import { QuestionForm } from '../question/question-form.tsx'
import { toQuestion } from '../question/to-question.ts'
import { CoverageNumbers } from './coverage-numbers.tsx'
import { OfferedQuestions } from './offered-questions.tsx'
import './home.css'

export function HomePage() {
  const { t } = useTranslation()
  const to = useAddresses()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const state = parseState(params)

  const ask = (next: AnswerState) => {
    if (toQuestion(next) !== null) return navigate(to.answer(next), { state: { focus: 'answer' } })
    const half = formatState(next)
    half.set('lang', params.get('lang') ?? '')
    setParams(half, { replace: true })
  }

  return (
    <main id="content" className="home" tabIndex={-1}>
      <title>{t('app.name')}</title>
      <h1>{t('home.title')}</h1>
      <p className="home-lead">
        {t('home.first')} {t('home.second')}
      </p>
      <section aria-labelledby="ask" className="home-ask">
        <h2 id="ask">{t('home.ask')}</h2>
        <QuestionForm state={state} onAsk={ask} />
      </section>
      <section aria-labelledby="offered">
        <h2 id="offered">{t('home.or')}</h2>
        <OfferedQuestions />
      </section>
      <CoverageNumbers />
      <p className="notice">{t('app.noWrongdoing')}</p>
    </main>
  )
}
