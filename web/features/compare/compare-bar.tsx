import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { mostCompared } from '../../state/answer-state.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import './compare.css'

/** What is to be compared, and what opens the comparison. */
export function CompareBar({ control: { state, update } }: { readonly control: AnswerStateControl }) {
  const { t } = useTranslation()
  const count = state.compare.length
  if (count === 0) return null
  return (
    <div className="compare-bar" role="status">
      <p>
        {count === 1
          ? t('compare.one')
          : count < mostCompared
            ? t('compare.chosen', { count })
            : t('compare.most', { count })}
      </p>
      <div className="dialog-buttons">
        {count > 1 && (
          <Button className="button button-main" onPress={() => update({ view: 'compare' })}>
            {t('compare.open')}
          </Button>
        )}
        <Button
          className="button"
          onPress={() => update({ compare: [], view: state.view === 'compare' ? null : state.view })}
        >
          {t('compare.end')}
        </Button>
      </div>
    </div>
  )
}
