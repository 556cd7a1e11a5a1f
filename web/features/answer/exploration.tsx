import { useTranslation } from 'react-i18next'
import type { EntityCardFragment } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import type { AnswerState } from '../../state/answer-state.ts'
import { entityEnd, withEnd } from '../../state/question-edits.ts'
import type { AnswerStateControl } from '../../state/use-answer-state.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { Answer } from './use-answer.ts'

interface Props {
  readonly exploration: NonNullable<Answer['exploration']>
  readonly control: AnswerStateControl
}

/** How far each side got; the furthest entities are links to the chains that do lead there. */
export function Exploration({ exploration, control: { state } }: Props) {
  const { t } = useTranslation()
  return (
    <section className="exploration" aria-labelledby="exploration">
      <h2 id="exploration">{t('answer.explored')}</h2>
      <p>{exploration.fromWords}</p>
      <Frontier entities={exploration.fromFrontier} question={(entity) => withEnd(state, 'to', entityEnd(entity.id))} />
      <p>{exploration.toWords}</p>
      <Frontier entities={exploration.toFrontier} question={(entity) => withEnd(state, 'from', entityEnd(entity.id))} />
    </section>
  )
}

interface FrontierProps {
  readonly entities: readonly EntityCardFragment[]
  question(entity: EntityCardFragment): AnswerState
}

function Frontier({ entities, question }: FrontierProps) {
  const to = useAddresses()
  if (entities.length === 0) return null
  return (
    <div className="frontier">
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <TypeMark type={entity.type} />
            <PageLink href={to.answer(question(entity))}>{entity.label}</PageLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
