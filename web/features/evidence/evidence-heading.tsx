import type { Arrow } from '../../../server/features/words/arrow.ts'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'

interface Party {
  readonly type: EntityType
  readonly label: string
  readonly labelFromCoder: boolean
}

/** Both ends of what the panel is about. */
export function EvidenceHeading({
  above,
  from,
  arrow,
  to,
}: {
  readonly above: string
  readonly from: Party
  readonly arrow: Arrow
  readonly to: Party
}) {
  return (
    <header className="evidence-heading">
      <p className="quiet">{above}</p>
      <h2>
        <TypeMark type={from.type} /> <EntityName entity={withoutOriginal(from)} />{' '}
        <span aria-hidden="true">{arrow}</span> <TypeMark type={to.type} /> <EntityName entity={withoutOriginal(to)} />
      </h2>
    </header>
  )
}

const withoutOriginal = ({ label, labelFromCoder }: Party) => ({ label, labelFromCoder })
