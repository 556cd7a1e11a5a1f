import { useTranslation } from 'react-i18next'
import type { ChainFragment } from '../../generated/operations.ts'

type Flags = ChainFragment['flags']

/** What to be careful about: each sentence once, with the steps it holds for. */
export function PathFlags({ flags }: { readonly flags: Flags }) {
  const { t } = useTranslation()
  if (flags.length === 0) return null
  return (
    <section className="flags">
      <h3>{t('answer.careful')}</h3>
      <ul>
        {byWords(flags).map(([words, hops]) => (
          <li key={words}>
            {words} <span className="quiet">({hops.map((number) => t('answer.onStep', { number })).join(', ')})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function byWords(flags: Flags): [string, number[]][] {
  const groups = new Map<string, number[]>()
  for (const { words, hop } of flags) groups.set(words, [...(groups.get(words) ?? []), hop])
  return [...groups]
}
