import { FiliereError } from '../../errors.ts'
import { queries } from '../../generated/queries.ts'
import type { EntityType } from '../../ontology/entity-types.ts'
import type { Reader } from '../../store/store.ts'
import { type Page, type PageRequest, pageOf } from '../page.ts'
import { searchKeys } from './derive-entity.ts'
import { beginningsOf, fold } from './fold.ts'
import { readEntities } from './read-entities.ts'

export interface SearchRequest extends PageRequest {
  /** As typed, at most 200 characters. */
  readonly query: string
  /** Null: all. */
  readonly types: readonly EntityType[] | null
}

export interface Match {
  readonly entity: string
  /** Smaller is better. */
  readonly weight: number
  /** The name that matched; null when only the id did. */
  readonly name: string | null
}

const longestQuery = 200
/** How many matches are weighed; a query that finds more is too short to look through all of them. */
const mostMatches = 500
/** What a match of scattered words weighs more than one of the words as they were typed. */
const scattered = 100

/**
 * Entities of which a name, or a word in one, begins with what was typed; then those that have every typed word
 * somewhere, each at the beginning of a word. Best first. Throws BAD_INPUT for a query that is too long.
 */
export async function searchEntities(
  reader: Reader,
  { query, types, ...request }: SearchRequest,
  revision: number,
): Promise<Page<Match>> {
  if ([...query].length > longestQuery)
    throw new FiliereError('BAD_INPUT', `Search for at most ${longestQuery} characters.`)
  const text = fold(query)
  const begins = async (beginning: string): Promise<Match[]> => {
    const { initial, head } = beginningsOf(beginning)
    const asked = { types, revision, limit: mostMatches }
    if (beginning === '') return []
    return beginning === initial
      ? reader.read(queries.entitySearchInitial, { initial, ...asked })
      : reader.read(queries.entitySearch, { head, text: beginning, ...asked })
  }
  const matches = await begins(text)
  const found = new Set(matches.map((match) => match.entity))
  const [longest = '', ...others] = text.split(' ').sort((a, b) => b.length - a.length)
  const candidates = others.length === 0 ? [] : (await begins(longest)).filter(({ entity }) => !found.has(entity))
  const withAll = await havingAll(reader, candidates, others, revision)
  const all = [...matches, ...withAll.map((match) => ({ ...match, weight: match.weight + scattered }))]
  return pageOf(all, ({ weight, entity }) => [weight, entity], request)
}

async function havingAll(
  reader: Reader,
  candidates: readonly Match[],
  words: readonly string[],
  revision: number,
): Promise<Match[]> {
  if (candidates.length === 0) return []
  const ids = candidates.map((match) => match.entity)
  const entities = await readEntities(reader, ids, revision)
  return candidates.filter(({ entity }) => {
    const stored = entities.get(entity)
    const keys = stored === undefined ? [] : searchKeys(stored.record, stored.state.names)
    return words.every((word) => keys.some((key) => key.text.startsWith(word)))
  })
}
