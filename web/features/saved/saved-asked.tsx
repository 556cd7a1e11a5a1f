import { useTranslation } from 'react-i18next'
import { standings, strengths } from '../../../server/ontology/evidence-terms.ts'
import { predicates } from '../../../server/ontology/predicates.ts'
import { stages } from '../../../server/ontology/stages.ts'
import { addresses, useLanguage } from '../../state/address.ts'
import { type AnswerState, changedFilters, type Filters } from '../../state/answer-state.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { useEndsLabel, useNames } from '../question/use-names.ts'
import type { SavedPath } from './saved-notices.tsx'
import { stateOf } from './saved-question.ts'

/** The question whose answer holds the chain, in words, with whatever differs from the defaults. */
export function SavedAsked({ saved }: { readonly saved: SavedPath }) {
  const { t } = useTranslation()
  const to = addresses(useLanguage(), saved.revision)
  const asked = stateOf(saved.question)
  const ends = { from: useEndsLabel(asked.from), to: useEndsLabel(asked.to) }
  const via = useNames(asked.via).map(({ label }) => label)
  const without = useNames(asked.excludeEntities).map(({ label }) => label)
  const filters = useFilterWords(asked)
  return (
    <dd>
      {t('saved.ends', ends)}
      {via.length > 0 && <Note label={t('waypoints.heading')} words={via.join(' → ')} />}
      {filters.map(({ label, words }) => (
        <Note key={label} label={label} words={words} />
      ))}
      {without.length > 0 && <Note label={t('exclusions.heading')} words={without.join(' · ')} />}
      {asked.excludeClaims.length > 0 && (
        <Note label={t('exclusions.heading')} words={t('exclusions.claims', { count: asked.excludeClaims.length })} />
      )}
      <span className="fact-note">
        <PageLink href={to.answer(asked)}>{t('saved.askAgain', { number: saved.revision })}</PageLink>
      </span>
    </dd>
  )
}

const Note = ({ label, words }: { readonly label: string; readonly words: string }) => (
  <span className="fact-note">
    {label} · {words}
  </span>
)

/** The filters that differ from the defaults. */
function useFilterWords(asked: AnswerState): readonly { readonly label: string; readonly words: string }[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const list = (words: readonly string[] | undefined) => words?.join(' · ') ?? ''
  const all: Readonly<Record<keyof Filters, readonly [label: string, words: string]>> = {
    direction: [t('filters.direction'), t(asked.direction === 'ANY' ? 'filters.anyWay' : 'filters.supply')],
    maxHops: [t('filters.maxHops'), String(asked.maxHops)],
    k: [t('filters.k'), String(asked.k)],
    stages: [t('filters.stages'), list(asked.stages?.map((name) => stages[name][language]))],
    standings: [t('filters.standings'), list(asked.standings?.map((name) => standings[name][language]))],
    minStrength: [t('filters.strength'), strengths[asked.minStrength][language]],
    predicates: [t('filters.predicates'), list(asked.predicates?.map((name) => predicates[name].labels[language]))],
    validFrom: [t('filters.since'), asked.validFrom ?? ''],
    validTo: [t('filters.until'), asked.validTo ?? ''],
  }
  return changedFilters(asked).map((name) => ({ label: all[name][0], words: all[name][1] }))
}
