import { FiliereError } from '../../errors.ts'
import { isId } from '../../features/id.ts'
import {
  KnownClaimDocument,
  KnownEntityDocument,
  type PathQuestionInput,
  SearchDocument,
} from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import type { Client } from '../client/client.ts'
import { apiLanguage } from '../options.ts'
import { idsOf } from './read-ends.ts'

/** Throws NOT_FOUND, with the ids that may be meant, for whatever a question names that the graph doesn't hold. */
export async function checkIds(client: Client, question: PathQuestionInput, language: Language): Promise<void> {
  const { from, to, via, excludeEntities, excludeClaims, revision = null } = question
  const named = [from, to].flatMap((ends) => [...idsOf(ends), ends.set?.within ?? [], ends.set?.partOf ?? []].flat())
  for (const id of [...named, ...(via ?? []), ...(excludeEntities ?? [])])
    await checkEntity(client, id, language, revision)
  for (const id of excludeClaims ?? []) await checkClaim(client, id, revision)
}

async function checkEntity(client: Client, id: string, language: Language, revision: number | null): Promise<void> {
  const { entity } = isId(id) ? await client.query(KnownEntityDocument, { id, revision }) : { entity: null }
  if (entity !== null) return
  const now = revision !== null && isId(id) ? await client.query(KnownEntityDocument, { id, revision: null }) : null
  if (now?.entity) throw new FiliereError('NOT_FOUND', notYet(id, now.entity.recordedIn, revision))
  throw new FiliereError(
    'NOT_FOUND',
    `There is no entity "${id}" in this graph${asOf(revision)}. ${await suggestion(client, id, apiLanguage(language), revision)}`,
  )
}

/** It is there now: it came after that revision, or was gone for a while. */
const notYet = (id: string, recordedIn: number, revision: number | null): string =>
  `"${id}" is not in this graph as of revision ${revision}: it was first recorded in revision ${recordedIn}.`

const longestQuery = 200

async function suggestion(
  client: Client,
  id: string,
  language: ReturnType<typeof apiLanguage>,
  revision: number | null,
): Promise<string> {
  const advice = 'Look names up with "filiere search NAME".'
  const query = id.replaceAll('-', ' ').trim().slice(0, longestQuery)
  if (query === '') return advice
  const { search } = await client.query(SearchDocument, { query, types: null, first: 3, language, revision })
  const found = search.edges.map(({ node }) => `${node.id} (${node.label})`)
  return found.length === 0 ? advice : `Did you mean ${found.join(', or ')}?`
}

async function checkClaim(client: Client, id: string, revision: number | null): Promise<void> {
  const { claim } = isId(id) ? await client.query(KnownClaimDocument, { id, revision }) : { claim: null }
  if (claim === null)
    throw new FiliereError(
      'NOT_FOUND',
      `There is no claim "${id}" in this graph${asOf(revision)}: --json shows the ids of claims.`,
    )
}

const asOf = (revision: number | null): string => (revision === null ? '' : ` as of revision ${revision}`)
