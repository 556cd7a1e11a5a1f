import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { type EntityCardFragment, EntityNameDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import type { End } from '../../state/answer-state.ts'

export interface EndName {
  readonly label: string
  /** Null for a type, and while the name is on its way. */
  readonly entity: EntityCardFragment | null
}

/** The name of an end in the page's language: empty for no end and while it is on its way, the id if there is none. */
export function useEndName(end: End | null): EndName {
  const { t } = useTranslation()
  const reading = useReading()
  const id = end !== null && 'entity' in end ? end.entity : null
  const { data, isError } = useOperation(EntityNameDocument, id === null ? null : { id, ...reading })
  const entity = data?.entity ?? null
  if (end === null) return { label: '', entity: null }
  if ('type' in end) return { label: t(`question.any.${end.type}`), entity: null }
  return { label: entity?.label ?? (data || isError ? end.entity : ''), entity }
}
