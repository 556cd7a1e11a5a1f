import { FiliereError } from '../../errors.ts'
import { isId } from '../../features/id.ts'
import {
  type EndsInput,
  KnownClaimDocument,
  KnownEntityDocument,
  type PathQuestionInput,
  SearchDocument,
} from '../../generated/cli-operations.ts'
import { entityType } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import type { Client } from '../client/client.ts'
import { apiLanguage } from '../options.ts'
import { headings } from '../text/headings.ts'

export interface NamedEnds {
  readonly from: string
  readonly to: string
}

/** What both ends are called. Throws NOT_FOUND, with the ids that may be meant, for whatever the graph doesn't hold. */
export async function nameEnds(client: Client, question: PathQuestionInput, language: Language): Promise<NamedEnds> {
  const revision = question.revision ?? null
  const label = (id: string) => labelOf(client, id, language, revision)
  const nameOf = async ({ entity, entities, set }: EndsInput) => {
    if (set != null) return headings[language].any(entityType(set.type).labels[language])
    return (await Promise.all((entities ?? [entity ?? '']).map(label))).join(', ')
  }
  const named = { from: await nameOf(question.from), to: await nameOf(question.to) }
  for (const id of question.excludeEntities ?? []) await label(id)
  for (const id of question.excludeClaims ?? []) await checkClaim(client, id, revision)
  return named
}

async function labelOf(client: Client, id: string, language: Language, revision: number | null): Promise<string> {
  const variables = { id, language: apiLanguage(language), revision }
  const { entity } = isId(id) ? await client.query(KnownEntityDocument, variables) : { entity: null }
  if (entity !== null) return entity.label
  const now =
    revision !== null && isId(id) ? await client.query(KnownEntityDocument, { ...variables, revision: null }) : null
  if (now?.entity) throw new FiliereError('NOT_FOUND', notYet(id, now.entity.recordedIn, revision))
  throw new FiliereError(
    'NOT_FOUND',
    `There is no entity "${id}" in this graph${asOf(revision)}. ${await suggestion(client, id, variables)}`,
  )
}

/** It is there now: it came after that revision, or was gone for a while. */
const notYet = (id: string, recordedIn: number, revision: number | null): string =>
  `"${id}" is not in this graph as of revision ${revision}: it was first recorded in revision ${recordedIn}.`

const longestQuery = 200

async function suggestion(
  client: Client,
  id: string,
  { language, revision }: { readonly language: ReturnType<typeof apiLanguage>; readonly revision: number | null },
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
