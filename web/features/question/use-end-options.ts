import { useTranslation } from 'react-i18next'
import type { EntitySet } from '../../../server/features/path/question.ts'
import type { EntityView } from '../../../server/features/words/views.ts'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import { useOperation } from '../../api/client.ts'
import { type EntityCardFragment, SearchDocument } from '../../generated/operations.ts'
import { useLanguage, useReading } from '../../state/address.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { type EndOption, entityOption, labelFits, setOption, typeOption } from './end-options.ts'
import { setWords } from './set-words.ts'
import { inCountries, typedSets } from './typed-sets.ts'
import { useName } from './use-names.ts'

interface OptionSection {
  readonly id: string
  readonly heading: string
  readonly options: readonly EndOption[]
}

interface EndOptions {
  readonly sections: readonly OptionSection[]
  /** The best name for exactly what is typed now; null while that is not known. */
  readonly best: EndOption | null
  /** What to say when there are none. */
  readonly status: string
}

/** What a type-ahead field suggests. */
export interface Suggested {
  /** The types of which any entity may be meant. */
  readonly anyOf: readonly EntityType[]
  /** The types whose entities are suggested; left out: every type. */
  readonly types?: readonly EntityType[] | undefined
}

/** Suggestions for what is typed; for nothing typed (null or empty) the chosen entity and the types. */
export function useEndOptions(suggested: Suggested, draft: string | null, value: string | null): EndOptions {
  const { t } = useTranslation()
  const reading = useReading()
  const typed = (draft ?? '').trim()
  const query = useDebounced(typed, 120)
  const types = suggested.types ?? null
  const search = useOperation(SearchDocument, query ? { query, types, first: 10, ...reading } : null, {
    keepPrevious: true,
  })
  const { entity } = useName(value)

  const sets = useTypedSets(suggested.anyOf, query)
  const found = typed && query ? (search.data?.search.edges ?? []) : []
  const names = found.map(({ node, matchedName }) => entityOption(node, matchedName))
  const chosen = draft === null && entity ? [entityOption(entity, null)] : []
  const wholeTypes = suggested.anyOf
    .map((type) => typeOption(type, t(`question.any.${type}`)))
    .filter(({ label }) => labelFits(label, typed))

  const sections = [
    { id: 'names', heading: t('question.names'), options: [...chosen, ...names] },
    { id: 'types', heading: t('question.wholeTypes'), options: [...wholeTypes, ...sets] },
  ].filter(({ options }) => options.length > 0)

  const settled = query === typed && !search.isPlaceholderData && !search.isFetching
  return {
    sections,
    best: typed && settled ? (names[0] ?? wholeTypes[0] ?? sets[0] ?? null) : null,
    status: search.isError
      ? t('question.searchFailed')
      : !typed
        ? t('question.typeToSearch')
        : settled
          ? t('question.nothingFound', { query: typed })
          : t('question.searching'),
  }
}

/** The sets that what is typed means, such as "vendors in the EU": by its country, or by a place of this graph. */
function useTypedSets(types: readonly EntityType[], query: string): readonly EndOption[] {
  const language = useLanguage()
  const { revision, ...reading } = useReading()
  const typed = typedSets(query, types, language)
  const [first] = typed
  const places = useOperation(
    SearchDocument,
    first ? { query: first.where, types: ['Place'], first: 2, revision, ...reading } : null,
  )
  const nodes = first ? (places.data?.search.edges ?? []).map(({ node }) => node) : []
  const viewOf = (id: string) => viewIn(nodes, id)
  const within = nodes.flatMap(({ id }) => typed.map(({ set }): EntitySet => ({ ...set, within: id })))
  return [...inCountries(typed, language), ...within].map((set) => setOption(set, setWords(set, viewOf, language)))
}

function viewIn(nodes: readonly EntityCardFragment[], id: string): EntityView {
  const { type = 'Place', kind = null, label = id, collective = null } = nodes.find((node) => node.id === id) ?? {}
  return { id, type, kind, label, collective }
}
