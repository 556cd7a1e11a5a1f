import { useEffect, useRef } from 'react'
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CitationDetailFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { numberWords } from '../../ui/dates.ts'
import { CheckResult } from './check-result.tsx'
import { type CheckState, sizeLimit, useCheck } from './use-check.ts'
import './check.css'

/** Drop your own copy of the document: the page says whether it is the same and shows the passage in it. */
export function CheckYourself({ citation }: { readonly citation: CitationDetailFragment }) {
  const { t } = useTranslation()
  const { state, check } = useCheck(citation)
  const body = useRef<HTMLDivElement>(null)
  // A link that was sent with the check open shows it, however much evidence stands above.
  useEffect(() => {
    // Some browsers give a promise back, which is no clean-up.
    body.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const start = (file: File | undefined) => file && void check(file)
  return (
    <div className="check-body" ref={body}>
      <p className="check-explain">{t('check.explain')}</p>
      <DropZone
        className="drop-zone"
        aria-label={t('check.drop')}
        onDrop={async ({ items }) => start(await items.find(isFileDropItem)?.getFile())}
      >
        <FileTrigger onSelect={(files) => start(files?.[0])}>
          <Button className="button">{state.kind === 'waiting' ? t('check.choose') : t('check.again')}</Button>
        </FileTrigger>
        <span className="quiet">{t('check.drop')}</span>
      </DropZone>
      <div role="status">
        <CheckStatus state={state} />
      </div>
      {state.kind === 'done' && (
        <CheckResult
          verification={state.verification}
          context={state.context}
          documentLanguage={citation.document.language}
        />
      )}
    </div>
  )
}

function CheckStatus({ state }: { readonly state: CheckState }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const kilobytes = (size: number) => `${numberWords(Math.ceil(size / 1000), language)} kB`
  switch (state.kind) {
    case 'reading':
      return (
        <p className="progress">
          {t('check.reading', { name: state.name, percent: state.percent, size: kilobytes(state.size) })}
        </p>
      )
    case 'searching':
      return <p className="progress">{t('check.searching', { total: numberWords(state.length, language) })}</p>
    case 'tooLarge':
      return <p className="note note-caution">{t('check.tooLarge', { limit: kilobytes(sizeLimit) })}</p>
    case 'problem':
      return <p className="note note-caution">{t(`check.${state.problem}`)}</p>
    case 'done':
      return (
        <p className="visually-hidden">
          {t(`check.copy.${state.verification.copy}`)} {t(`check.passage.${state.verification.passage}`)}
        </p>
      )
    case 'waiting':
      return null
  }
}
