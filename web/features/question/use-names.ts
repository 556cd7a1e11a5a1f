import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ends } from '../../../server/features/path/question.ts'
import type { EntityView } from '../../../server/features/words/views.ts'
import { ask, operationKey } from '../../api/client.ts'
import { type EntityCardFragment, EntityNameDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { endWords, setWords } from './set-words.ts'

interface Name {
  /** In the page's language: empty while it is on its way, the id if there is none. */
  readonly label: string
  /** Null while it is on its way, and where there is none. */
  readonly entity: EntityCardFragment | null
}

/** The names of entities, in their order. */
export function useNames(ids: readonly string[]): readonly Name[] {
  const reading = useReading()
  return useQueries({
    queries: ids.map((id) => {
      const variables = { id, ...reading }
      return {
        queryKey: operationKey(EntityNameDocument, variables),
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(EntityNameDocument, variables, signal),
      }
    }),
  }).map(({ data, isError }, index) => {
    const entity = data?.entity ?? null
    return { label: entity?.label ?? (data || isError ? (ids[index] ?? '') : ''), entity }
  })
}

const nobody: Name = { label: '', entity: null }

/** The name of one entity; empty for none. */
export const useName = (id: string | null): Name => useNames(id === null ? [] : [id])[0] ?? nobody

/** An end in words: empty for none, and while a name is on its way. */
export function useEndsLabel(ends: Ends | null): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const named = ends === null ? [] : 'entities' in ends ? ends.entities : [ends.set.within, ends.set.partOf]
  const ids = named.filter((id) => id !== null)
  const names = useNames(ids)
  if (ends === null || names.some(({ label }) => label === '')) return ''
  const views = names.map(({ label, entity }, index) => viewOf(ids[index] ?? '', label, entity))
  if ('entities' in ends) return endWords[language].named(views)
  const { type, kinds, countries } = ends.set
  if (kinds === null && countries === null && views.length === 0) return t(`question.any.${type}`)
  return setWords(ends.set, (id) => views.find((view) => view.id === id) ?? viewOf(id, id, null), language)
}

const viewOf = (id: string, label: string, entity: EntityCardFragment | null): EntityView => ({
  id,
  type: entity?.type ?? 'Place',
  kind: entity?.kind ?? null,
  label,
  collective: entity?.collective ?? null,
})
