import { useTranslation } from 'react-i18next'
import { useAddresses } from '../../state/address.ts'
import { type AnswerState, withQuestion } from '../../state/answer-state.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { useNames } from '../question/use-names.ts'

/** Where there is no chain: the same question without one of the things that its chains must, or may not, pass. */
export function WithoutCondition({ state }: { readonly state: AnswerState }) {
  const { t } = useTranslation()
  const to = useAddresses()
  const { via, excludeEntities, excludeHops, excludeClaims } = state
  const ids = [...via, ...excludeEntities, ...excludeHops.flatMap(({ from, to: end }) => [from, end])]
  const labels = new Map(useNames(ids).map(({ label }, index) => [ids[index], label]))
  const name = (id: string) => labels.get(id) ?? ''
  const without = <T,>(all: readonly T[], one: T) => all.filter((other) => other !== one)
  const offers = [
    ...via.map((id) => [t('answer.withoutWaypoint', { name: name(id) }), { via: without(via, id) }] as const),
    ...excludeEntities.map(
      (id) =>
        [t('answer.withExcluded', { name: name(id) }), { excludeEntities: without(excludeEntities, id) }] as const,
    ),
    ...excludeHops.map(
      (hop) =>
        [
          t('answer.withExcluded', { name: `${name(hop.from)} → ${name(hop.to)}` }),
          { excludeHops: without(excludeHops, hop) },
        ] as const,
    ),
    ...(excludeClaims.length > 0
      ? [[t('answer.withClaims', { count: excludeClaims.length }), { excludeClaims: [] }] as const]
      : []),
  ]
  if (offers.length === 0) return null
  return (
    <section className="relaxation" aria-labelledby="without-condition">
      <h2 id="without-condition">{t('answer.conditions')}</h2>
      <p>{t('answer.conditionsNote')}</p>
      <ul className="frontier">
        {offers.map(([words, patch]) => (
          <li key={words}>
            <PageLink href={to.answer(withQuestion(state, patch))}>{words}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
