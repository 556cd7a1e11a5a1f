import { useTranslation } from 'react-i18next'
import { asOf, useAddresses } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { CompareBar } from '../compare/compare-bar.tsx'
import { ChainList } from './chain-list.tsx'
import { Exploration } from './exploration.tsx'
import { RelaxationNote } from './relaxation-note.tsx'
import { type Answer, chainsOf } from './use-answer.ts'
import { WithoutCondition } from './without-condition.tsx'
import './no-chains.css'

interface Props {
  readonly answer: Answer
  readonly control: AnswerStateControl
  readonly stepsHere: boolean
  /** Whether chains of supply are listed here, or by the pairs below. */
  readonly chainsHere: boolean
}

/** What was found and what not, in words and as lists of chains. */
export function AnswerSummary({ answer, control, stepsHere, chainsHere }: Props) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { exploration, relaxation } = answer
  const { chain } = control.state
  const count = chainsOf(answer, chain.list).length
  const gone = count > 0 && chain.index >= count ? t('answer.chainGone', { number: chain.index + 1, count }) : null
  const comparable = answer.paths.length + answer.namedOrBid.length > 1
  return (
    <>
      <p className="explanation">{answer.summary}</p>
      {answer.filters.length > 0 && (
        <p className="answer-filters">
          <span className="label">{t('filters.heading')}</span> {answer.filters.join(' · ')}
        </p>
      )}
      <p className="answer-coverage">{answer.coverage.words}</p>
      {gone !== null && <p className="note note-caution">{gone}</p>}
      {answer.partial && <p className="note note-caution">{t('answer.partial')}</p>}
      <CompareBar control={control} />
      {chainsHere && answer.paths.length > 0 && (
        <ChainList
          list="supply"
          chains={answer.paths}
          control={control}
          stepsHere={stepsHere}
          comparable={comparable}
        />
      )}
      {answer.namedOrBid.length > 0 && (
        <section aria-labelledby="named-or-bid" className="named-or-bid">
          <h2 id="named-or-bid">{t('answer.namedOrBid')}</h2>
          <p className="quiet">{t('answer.namedOrBidNote')}</p>
          <ChainList
            list="named"
            chains={answer.namedOrBid}
            control={control}
            stepsHere={stepsHere}
            comparable={comparable}
          />
        </section>
      )}
      {relaxation && <RelaxationNote relaxation={relaxation} control={control} />}
      {answer.paths.length === 0 && <WithoutCondition state={control.state} />}
      {exploration && <Exploration exploration={exploration} control={control} />}
      <footer className="answer-footer">
        <p>
          <PageLink href={to.documents()}>{t('answer.documents')}</PageLink> ·{' '}
          {t('answer.asOf', { number: answer.revision })}
        </p>
        <p className="notice">{t('app.noWrongdoing')}</p>
        <CopyButton label={t('answer.copyLink')} text={() => asOf(location.href, answer.revision)} />
      </footer>
    </>
  )
}
