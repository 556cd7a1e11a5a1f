import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'

interface Props {
  readonly flags: ChainFragment['flags']
  readonly heading: 'h2' | 'h3'
}

/** What to be careful about. */
export function PathFlags({ flags, heading: Heading }: Props) {
  const { t } = useTranslation()
  if (flags.length === 0) return null
  return (
    <section className="flags">
      <Heading>{t('answer.careful')}</Heading>
      <ul>
        {flags.map(({ code, hop, words }) => (
          <li key={`${code} ${hop}`}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
