import { Button } from 'react-aria-components'
import { entityType } from '../../../server/ontology/entity-types.ts'
import type { EntityData } from '../../graph/graph-data.ts'
import { useLanguage } from '../../state/address.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { EntityMenu } from './entity-menu.tsx'
import type { GraphModel } from './use-graph-model.ts'

interface Props {
  readonly entity: EntityData
  readonly model: GraphModel
}

/** An entity with its type, its names and its menu. */
export function EntityLine({ entity, model }: Props) {
  const language = useLanguage()
  const kind = entity.kind === null ? undefined : entityType(entity.type).kinds[entity.kind]
  return (
    <div className="entity-line">
      <TypeMark type={entity.type} />
      <span className="entity-words">
        <Button
          className="entity-name"
          aria-pressed={model.selection?.kind === 'entity' && model.selection.id === entity.id}
          onPress={() => model.onSelect({ kind: 'entity', id: entity.id })}
        >
          <EntityName entity={entity} />
        </Button>
        <span className="entity-kind">{kind?.labels[language] ?? entityType(entity.type).labels[language]}</span>
      </span>
      <EntityMenu entity={entity} model={model} />
    </div>
  )
}
