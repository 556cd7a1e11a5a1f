import { useTranslation } from 'react-i18next'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import type { SavedPath } from './saved-notices.tsx'

/** The other chains of the answer that this one was saved from. */
export function SavedAlternatives({ saved: { alternatives, place } }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const others = alternatives.filter((one) => one.place !== place)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="saved-alternatives" className="saved-alternatives">
      <h3 id="saved-alternatives">{t('saved.others')}</h3>
      <p className="quiet">{t('saved.othersNote', { number: place, total: alternatives.length })}</p>
      <ol>
        {others.map(({ place: number, strength, hops, inferredJunctions, title }) => (
          <li key={number}>
            <p className="chain-facts">
              <span className="chain-number">{t('answer.chain', { number })}</span>
              <StrengthMeter strength={strength} />
              <span>{t('answer.steps', { count: hops })}</span>
              {inferredJunctions > 0 && (
                <span className="caution">{t('answer.inferred', { count: inferredJunctions })}</span>
              )}
            </p>
            <p className="chain-title">{title ?? '—'}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
