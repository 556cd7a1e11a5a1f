import { useTranslation } from 'react-i18next'
import { arrowFrom } from '../../../server/features/words/arrow.ts'
import { useOperation } from '../../api/client.ts'
import { NeighbourhoodDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { neighbourhoodVariables } from '../answer/use-neighbourhoods.ts'
import { ClaimList } from './claim-list.tsx'
import { EvidenceHeading } from './evidence-heading.tsx'

interface Props {
  readonly from: string
  readonly to: string
  readonly control: AnswerStateControl
}

/** Every claim between an expanded entity and one of its neighbours. */
export function ClaimsBetween({ from, to, control }: Props) {
  const { t } = useTranslation()
  const expansion = control.state.expanded.find(({ id }) => id === from) ?? { id: from, kinds: null }
  const variables = neighbourhoodVariables(expansion, useReading())
  const { data, error, refetch } = useOperation(NeighbourhoodDocument, variables)
  if (error) return <ErrorNote error={error} onRetry={refetch} />
  if (!data) return <Skeleton lines={6} />
  const edge = data.neighbourhood.edges.find(({ node }) => node.id === to)
  if (!edge || !data.entity) return <p className="note">{t('evidence.gone')}</p>
  return (
    <>
      <EvidenceHeading
        above={t('evidence.heading')}
        from={data.entity}
        arrow={arrowFrom(from, edge.claims)}
        to={edge.node}
      />
      <ClaimList ids={edge.claims.map(({ id }) => id)} control={control} />
    </>
  )
}
