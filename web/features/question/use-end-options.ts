import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/client.ts'
import { SearchDocument } from '../../generated/operations.ts'
import { useReading } from '../../state/address.ts'
import { type End, sameEnd } from '../../state/answer-state.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { type EndOption, endTypes, entityOption, labelFits, typeOption } from './end-options.ts'
import { useEndName } from './use-end-name.ts'

interface OptionSection {
  readonly id: string
  readonly heading: string
  readonly options: readonly EndOption[]
}

export interface EndOptions {
  readonly sections: readonly OptionSection[]
  /** The best name for exactly what is typed now; null while that is not known. */
  readonly best: EndOption | null
  /** What to say when there are none. */
  readonly status: string
}

/** Suggestions for what is typed; for nothing typed (null or empty) the chosen end and the types. */
export function useEndOptions(side: 'from' | 'to', draft: string | null, value: End | null): EndOptions {
  const { t } = useTranslation()
  const reading = useReading()
  const typed = (draft ?? '').trim()
  const query = useDebounced(typed, 120)
  const search = useOperation(SearchDocument, query ? { query, first: 10, ...reading } : null, { keepPrevious: true })
  const { entity } = useEndName(value)

  const found = typed && query ? (search.data?.search.edges ?? []) : []
  const names = found.map(({ node, matchedName }) => entityOption(node, matchedName))
  const chosen = draft === null && entity && sameEnd(value, { entity: entity.id }) ? [entityOption(entity, null)] : []
  const types = endTypes(side)
    .map((type) => typeOption(type, t(`question.any.${type}`)))
    .filter(({ label }) => labelFits(label, typed))

  const sections = [
    { id: 'names', heading: t('question.names'), options: [...chosen, ...names] },
    { id: 'types', heading: t('question.wholeTypes'), options: types },
  ].filter(({ options }) => options.length > 0)

  const settled = query === typed && !search.isPlaceholderData && !search.isFetching
  return {
    sections,
    best: typed && settled ? (names[0] ?? types[0] ?? null) : null,
    status: search.isError
      ? t('question.searchFailed')
      : !typed
        ? t('question.typeToSearch')
        : settled
          ? t('question.nothingFound', { query: typed })
          : t('question.searching'),
  }
}
