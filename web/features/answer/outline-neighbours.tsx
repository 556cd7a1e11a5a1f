import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { stages } from '../../../server/ontology/stages.ts'
import type { ClaimData, NeighbourhoodData } from '../../graph/graph-data.ts'
import { denied, relationLabel } from '../../locales/claim-labels.ts'
import { useLanguage } from '../../state/address.ts'
import { EntityLine } from './entity-line.tsx'
import type { GraphModel } from './use-graph-model.ts'

interface Props {
  readonly neighbourhood: NeighbourhoodData
  readonly model: GraphModel
}

/** An expanded entity: each neighbour with the relations that join it. */
export function OutlineNeighbours({ neighbourhood: { center, edges, totalCount }, model }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  // Never without its stage: what was only sold, or named in a tender, is not shown to be supplied.
  const relation = ({ predicate: name, stage, readsForward, denial }: ClaimData) => {
    const words = stage
      ? `${relationLabel(name)[language]} (${stages[stage][language]})`
      : relationLabel(name)[language]
    return `${readsForward ? '→' : '←'} ${denial ? denied[language].replace('{words}', words) : words}`
  }
  return (
    <section aria-labelledby={`neighbours-${center.id}`} className="outline-neighbours">
      <h2 id={`neighbours-${center.id}`}>
        {center.label}
        {t('app.colon')}
        {t('outline.neighbours', { count: totalCount })}
      </h2>
      {edges.length < totalCount && (
        <p className="quiet">{t('outline.shown', { shown: edges.length, total: totalCount })}</p>
      )}
      <ul className="plain-list">
        {edges.map(({ node, claims }) => (
          <li key={node.id}>
            <Button
              className="link-button"
              aria-pressed={model.selection?.kind === 'claims' && model.selection.to === node.id}
              onPress={() => model.onSelect({ kind: 'claims', from: center.id, to: node.id })}
            >
              {[...new Set(claims.map(relation))].join(', ')}
              <span className="visually-hidden"> {node.label}</span>
            </Button>
            <EntityLine entity={node} model={model} />
          </li>
        ))}
      </ul>
      <Button className="button-quiet" onPress={() => model.onCollapse(center.id)}>
        {t('outline.collapse')}
      </Button>
    </section>
  )
}
