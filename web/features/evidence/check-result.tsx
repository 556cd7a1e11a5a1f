import { useTranslation } from 'react-i18next'
import { isVerified, type Verification } from '../../../server/features/evidence/passage/verify-passage.ts'
import type { PassageContext } from './passage-context.ts'

interface Props {
  readonly verification: Verification
  readonly context: PassageContext | null
  readonly documentLanguage: string | null
}

/** Both results in words and, from the reader's own file, the passage where it stands. */
export function CheckResult({ verification: { copy, passage }, context, documentLanguage }: Props) {
  const { t } = useTranslation()
  const verified = isVerified(passage)
  return (
    <div className={verified ? 'check-result check-verified' : 'check-result'}>
      <p className="check-verdict">{verified ? t('check.verified') : t('check.notVerified')}</p>
      <dl className="facts">
        <dt>{t('check.passageResult')}</dt>
        <dd>{t(`check.passage.${passage}`)}</dd>
        <dt>{t('check.copyResult')}</dt>
        <dd>{t(`check.copy.${copy}`)}</dd>
      </dl>
      {context && (
        <figure className="check-context">
          <figcaption>{t('check.context')}</figcaption>
          <blockquote lang={documentLanguage ?? undefined}>
            {context.cutBefore && '… '}
            {context.before}
            <mark>{context.passage}</mark>
            {context.after}
            {context.cutAfter && ' …'}
          </blockquote>
        </figure>
      )}
    </div>
  )
}
