import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import { arrowFrom } from '../../../server/features/words/arrow.ts'
import { standings } from '../../../server/ontology/evidence-terms.ts'
import { stages } from '../../../server/ontology/stages.ts'
import { useLanguage } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { chainMark } from '../../styles/palette.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import type { ListedChain } from './compared-chains.ts'

export interface ComparedHop {
  readonly listed: ListedChain
  /** The chain's place among those compared. */
  readonly place: number
  /** Counted from 0; null: the chain has no step here. */
  readonly hop: number | null
}

interface Props {
  /** The same step of one chain or several. */
  readonly hops: readonly ComparedHop[]
  /** How many chains are compared. */
  readonly of: number
  readonly control: AnswerStateControl
}

/** One step as far as it can be compared; pressed, it opens its evidence. */
export function CompareCell({ hops, of, control: { update } }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [first] = hops
  const step = first && first.hop !== null ? first.listed.chain.hops[first.hop] : undefined
  if (!first || first.hop === null || !step) return <NoStep />
  const hop = first.hop
  const roots = new Set(step.claims.map(({ rootCount }) => rootCount))
  const flags = hops.flatMap((at) => flagsOf(at).map((flag) => ({ at, ...flag })))
  const flagged = [...new Set(flags.map(({ code }) => code))].map((code) => flags.filter((flag) => flag.code === code))
  const inferred = hops.filter(({ listed, hop: at }) => at !== null && listed.chain.inferredJunctions.includes(at + 1))
  const weakest = hops.filter(({ listed, hop: at }) => at !== null && weakestSteps(listed.chain.hops).includes(at + 1))
  const letters = (some: readonly ComparedHop[]) => some.map(({ place }) => chainMark(place).letter).join(', ')
  return (
    <div className="compare-cell">
      <p className="compare-step">
        {hops.map(({ place, hop: at }) => (
          <span key={place}>
            {chainMark(place).letter}
            {(at ?? 0) + 1}
          </span>
        ))}
        {hops.length > 1 && (
          <em>{hops.length === of ? t('compare.sharedByAll') : t('compare.sharedBy', { letters: letters(hops) })}</em>
        )}
      </p>
      <Button
        className="link-button"
        onPress={() => update({ chain: first.listed.ref, selected: { kind: 'hop', hop }, checking: null })}
      >
        {step.from.label} {arrowFrom(step.from.id, step.claims)} {step.to.label}
      </Button>
      <p className="hop-facts">
        <StrengthMeter strength={step.strength} />
        {[...new Set(step.claims.flatMap(({ stage }) => stage ?? []))].map((stage) => (
          <span key={stage}>{stages[stage][language]}</span>
        ))}
        {[...new Set(step.claims.map(({ standing }) => standing))]
          .filter((standing) => standing !== 'ALLEGED')
          .map((standing) => (
            <span key={standing} className={`standing standing-${standing.toLowerCase()}`}>
              {standings[standing][language]}
            </span>
          ))}
        <span>{t('answer.claims', { count: step.claims.length })}</span>
        <span>{t('compare.roots', { count: Math.max(...roots) })}</span>
      </p>
      {weakest.length > 0 && <p className="compare-weakest">{t('compare.weakest', { letters: letters(weakest) })}</p>}
      {flagged.length > 0 && (
        <ul className="flags">
          {flagged.map((same) => (
            <li key={same[0]?.code}>
              {same.length < hops.length && `${letters(same.map(({ at }) => at))}${t('app.colon')}`}
              {same[0]?.words}
            </li>
          ))}
        </ul>
      )}
      {inferred.length > 0 && (
        <p className="junction">
          {inferred.length < hops.length && `${letters(inferred)}${t('app.colon')}`}
          {t('answer.junction', { name: step.to.label })}
        </p>
      )}
    </div>
  )
}

const flagsOf = ({ listed, hop }: ComparedHop) => listed.chain.flags.filter((flag) => flag.hop === (hop ?? 0) + 1)

function NoStep() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('compare.noStep')}</span>
    </>
  )
}
