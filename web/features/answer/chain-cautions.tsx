import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'

interface Props {
  readonly path: ChainFragment
  readonly heading: 'h2' | 'h3'
}

/** What to be careful about in a chain, and what it does not show: these stand under every chain. */
export function ChainCautions({ path: { flags, notShown }, heading: Heading }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="cautions">
      {flags.length > 0 && (
        <section className="flags" aria-labelledby={`${id}-flags`}>
          <Heading id={`${id}-flags`}>{t('answer.careful')}</Heading>
          <ul>
            {flags.map(({ code, hop, words }) => (
              <li key={`${code} ${hop}`}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="not-shown" aria-labelledby={`${id}-not-shown`}>
        <Heading id={`${id}-not-shown`}>{t('answer.notShown')}</Heading>
        <ul>
          {notShown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
