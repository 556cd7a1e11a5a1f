import { Fragment } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import { arrowFrom } from '../../../server/features/words/arrow.ts'
import { standings } from '../../../server/ontology/evidence-terms.ts'
import { stages } from '../../../server/ontology/stages.ts'
import type { ChainFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { relationWords } from './claim-words.ts'
import { HopResponses } from './hop-responses.tsx'
import './chain-table.css'

interface Props {
  readonly chain: ChainFragment | undefined
  readonly control: AnswerStateControl
}

const columns = ['relation', 'stage', 'period', 'strength', 'standing', 'speaker', 'roots'] as const

/** Every claim of the chosen chain, a row each: parallel claims stay apart. */
export function ChainTable({ chain, control }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!chain) return <p className="pane-note">{t('answer.emptyGraph')}</p>
  return (
    <section className="table-scroll">
      <table className="claims-table">
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {chain.hops.map((hop, index) => (
          <tbody key={hop.from.id}>
            <tr className="table-hop">
              <th scope="rowgroup" colSpan={columns.length}>
                <Button
                  className="link-button"
                  onPress={() => control.update({ selected: { kind: 'hop', hop: index }, checking: null })}
                >
                  {t('answer.step', { number: index + 1 })}
                </Button>{' '}
                <TypeMark type={hop.from.type} /> {hop.from.label} {arrowFrom(hop.from.id, hop.claims)}{' '}
                <TypeMark type={hop.to.type} /> {hop.to.label}
                {weakestSteps(chain.hops).includes(index + 1) && (
                  <span className="table-weakest">{t('answer.weakest', { count: 1, numbers: index + 1 })}</span>
                )}
              </th>
            </tr>
            {hop.claims.map((claim) => (
              <Fragment key={claim.id}>
                <tr>
                  <td>
                    {claim.subject.label} <em>{relationWords(claim, language)}</em> {claim.object?.label}
                  </td>
                  <td>{claim.stage ? stages[claim.stage][language] : '–'}</td>
                  <td>{claim.period ?? t('table.dateUnknown')}</td>
                  <td>
                    <StrengthMeter strength={claim.strength} />
                  </td>
                  <td>{standings[claim.standing][language]}</td>
                  <td>{claim.assertedBy.label}</td>
                  <td>{claim.rootCount}</td>
                </tr>
                {claim.responses.length > 0 && (
                  <tr className="table-responses">
                    <td colSpan={columns.length}>
                      <HopResponses claims={[claim]} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
            {chain.inferredJunctions.includes(index + 1) && (
              <tr>
                <td colSpan={columns.length}>
                  <p className="junction">{t('answer.junction', { name: hop.to.label })}</p>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  )
}
