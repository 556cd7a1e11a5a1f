import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ends } from '../../../server/features/path/question.ts'
import { ask, operationKey } from '../../api/client.ts'
import { type EntityCardFragment, EntityNameDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { setWords } from './set-words.ts'

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
  const set = ends !== null && 'set' in ends ? ends.set : null
  const ids = ends === null ? [] : 'entities' in ends ? ends.entities : [ends.set.within, ends.set.partOf]
  const named = ids.filter((id) => id !== null)
  const names = new Map(useNames(named).map(({ label }, index) => [named[index], label]))
  if (set !== null) return setWords(set, (id) => names.get(id) ?? '', language, t)
  const labels = [...names.values()]
  return labels.includes('') ? '' : new Intl.ListFormat(language, { type: 'disjunction' }).format(labels)
}
