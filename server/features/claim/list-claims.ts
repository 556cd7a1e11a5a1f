import { queries } from '../../generated/queries.ts'
import type { EntityType } from '../../ontology/entity-types.ts'
import type { Reader } from '../../store/store.ts'
import { claimsCiting } from '../evidence/citations.ts'
import { type Page, type PageRequest, pageOf, pageRead } from '../page.ts'
import { readJoints } from './joints.ts'

/** Which accepted claims to list; null or missing: doesn't filter. */
export interface ClaimFilter {
  /** With this subject or object. */
  readonly entity?: string | null | undefined
  readonly predicates?: readonly string[] | null | undefined
  /** Asserted by a party of this type. */
  readonly assertedByType?: EntityType | null | undefined
  /** Asserted by this party. */
  readonly assertedBy?: string | null | undefined
  /** With a counted citation of this document. */
  readonly document?: string | null | undefined
}

/** The ids of accepted claims, in order. Each filter is answered from an index, and the answers are intersected. */
export async function listClaims(
  reader: Reader,
  filter: ClaimFilter,
  request: PageRequest,
  revision: number,
): Promise<Page<string>> {
  const sets = await Promise.all(filterSets(reader, filter, revision))
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size)
  if (smallest === undefined) return allClaims(reader, request, revision)
  const ids = [...smallest].filter((id) => others.every((set) => set.has(id))).sort()
  return pageOf(ids, (id) => [id], request)
}

function filterSets(reader: Reader, filter: ClaimFilter, revision: number): Promise<ReadonlySet<string>>[] {
  const { entity, predicates, assertedByType, assertedBy, document } = filter
  return [
    ...(entity ? [claimsTouching(reader, entity, revision)] : []),
    ...(predicates ? [idsOf(reader.read(queries.claimIdsByPredicate, { predicates, revision }))] : []),
    ...(assertedByType ? [claimsByPartiesOfType(reader, assertedByType, revision)] : []),
    ...(assertedBy ? [idsOf(reader.read(queries.claimIdsByAsserter, { parties: [assertedBy], revision }))] : []),
    ...(document
      ? [claimsCiting(reader, [document], revision).then((found) => found.get(document) ?? new Set<string>())]
      : []),
  ]
}

async function allClaims(reader: Reader, { first, after }: PageRequest, revision: number): Promise<Page<string>> {
  const rows = await reader.read(queries.claimPage, { after: String(after?.[0] ?? ''), limit: first + 1, revision })
  const [total] = await reader.read(queries.claimCount, { revision })
  return pageRead(
    rows.map((row) => row.id),
    (id) => [id],
    first,
    total?.count ?? 0,
  )
}

async function claimsTouching(reader: Reader, entity: string, revision: number): Promise<Set<string>> {
  const joints = await readJoints(reader, [entity], revision)
  return new Set(joints.get(entity)?.map((joint) => joint.claim))
}

async function claimsByPartiesOfType(reader: Reader, type: EntityType, revision: number): Promise<Set<string>> {
  const parties = [...(await idsOf(reader.read(queries.entityOfType, { type, revision })))]
  return idsOf(reader.read(queries.claimIdsByAsserter, { parties, revision }))
}

const idsOf = async (rows: Promise<readonly { readonly id: string }[]>): Promise<Set<string>> =>
  new Set((await rows).map((row) => row.id))
