import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { CoverageDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { numberWords } from '../../ui/dates.ts'
import { Progress } from '../../ui/progress.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** How much is being searched, and for how long. */
export function AnswerProgress() {
  const { t } = useTranslation()
  const language = useLanguage()
  const coverage = useOperation(CoverageDocument, useReading()).data?.coverage
  return (
    <>
      <Progress>
        {t('answer.searching')}
        {coverage && (
          <>
            {' · '}
            {t('answer.searchingIn', {
              claims: numberWords(coverage.claims, language),
              documents: numberWords(coverage.documentsCoded, language),
            })}
          </>
        )}
      </Progress>
      <Skeleton lines={5} />
    </>
  )
}
