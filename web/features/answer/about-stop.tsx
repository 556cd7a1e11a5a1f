import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'

/** What is said of an entity of the chain beside its steps: what a deal covers, amounts, dates and figures. */
export function AboutStops({ chain, hop }: { readonly chain: ChainFragment; readonly hop: number }) {
  const { t } = useTranslation()
  return chain.about
    .filter((stop) => stop.hop === hop)
    .map(({ entity, claims }) => (
      <div key={entity.id} className="about-stop">
        <p className="label">{t('answer.about', { name: entity.label })}</p>
        <ul>
          {claims.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
      </div>
    ))
}
