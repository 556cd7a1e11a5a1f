import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { hopsAllowed, pathsAllowed } from '../../../server/features/path/question.ts'
import { standingNames, standings, strengthNames, strengths } from '../../../server/ontology/evidence-terms.ts'
import { predicateNames, predicates } from '../../../server/ontology/predicates.ts'
import { stageNames, stages, suppliedStages } from '../../../server/ontology/stages.ts'
import { useLanguage } from '../../state/address.ts'
import {
  type AnswerState,
  changedFilters,
  defaultFilters,
  type Filters,
  withQuestion,
} from '../../state/answer-state.ts'
import { Checks, Choice } from './filter-fields.tsx'
import { PeriodFields } from './period-fields.tsx'

interface Props {
  readonly state: AnswerState
  onAsk(state: AnswerState): void
}

const defaultStandings = standingNames.filter((name) => name !== 'RETRACTED')
const hopNumbers = Array.from({ length: hopsAllowed.most }, (_, hops) => hops + hopsAllowed.least)
const chainNumbers = [pathsAllowed.least, 3, pathsAllowed.default, 10, 20, pathsAllowed.most]

export function FilterPanel({ state, onAsk }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const changed = changedFilters(state)
  const set = (patch: Partial<Filters>) => onAsk(withQuestion(state, patch))
  const numbers = (values: readonly number[], current: number) =>
    [...new Set([...values, current])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: String(n) }))

  return (
    <details className="disclosure filters">
      <summary>
        {t('filters.heading')}
        {changed.length > 0 && <span className="chip">{t('filters.changed', { count: changed.length })}</span>}
      </summary>
      <div className="filter-fields">
        <Choice
          label={t('filters.direction')}
          value={state.direction}
          options={[
            { value: 'SUPPLY', label: t('filters.supply') },
            { value: 'ANY', label: t('filters.anyWay') },
          ]}
          wide
          onChange={(direction) => set({ direction })}
        />
        <Choice
          label={t('filters.strength')}
          value={state.minStrength}
          options={strengthNames.map((value) => ({ value, label: strengths[value][language] }))}
          wide
          onChange={(minStrength) => set({ minStrength })}
        />
        <Choice
          label={t('filters.maxHops')}
          value={String(state.maxHops)}
          options={numbers(hopNumbers, state.maxHops)}
          onChange={(maxHops) => set({ maxHops: Number(maxHops) })}
        />
        <Choice
          label={t('filters.k')}
          value={String(state.k ?? '')}
          options={[
            {
              value: '',
              label: t('filters.kDefault', { count: pathsAllowed.default, pairs: pathsAllowed.ofPairs }),
            },
            ...numbers(chainNumbers, state.k ?? pathsAllowed.default),
          ]}
          onChange={(k) => set({ k: k === '' ? null : Number(k) })}
        />
        <Checks
          legend={t('filters.stages')}
          note={t('filters.stagesNote')}
          names={stageNames}
          words={(name) => stages[name][language]}
          chosen={state.stages ?? suppliedStages}
          onChange={(chosen) => set({ stages: sameNames(chosen, suppliedStages) ? null : chosen })}
        />
        <Checks
          legend={t('filters.standings')}
          names={standingNames}
          words={(name) => standings[name][language]}
          chosen={state.standings ?? defaultStandings}
          onChange={(chosen) => set({ standings: sameNames(chosen, defaultStandings) ? null : chosen })}
        />
        <fieldset>
          <legend>{t('filters.window')}</legend>
          <PeriodFields period={state} onChange={set} />
          <p className="field-note">{t('filters.windowNote')}</p>
        </fieldset>
        <Checks
          legend={t('filters.predicates')}
          note={t('filters.predicatesNote')}
          names={predicateNames}
          words={(name) => predicates[name].labels[language]}
          chosen={state.predicates ?? []}
          onChange={(chosen) => set({ predicates: chosen.length > 0 ? chosen : null })}
          emptyAllowed
        />
        {changed.length > 0 && (
          <Button className="button" onPress={() => set(defaultFilters)}>
            {t('filters.reset')}
          </Button>
        )}
      </div>
    </details>
  )
}

const sameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name))
