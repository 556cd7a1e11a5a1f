import { queries } from '../../generated/queries.ts'
import type { EntityType } from '../../ontology/entity-types.ts'
import type { Projector } from '../../store/projector.ts'
import type { Query, Write } from '../../store/store.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import { projectCoverage } from '../coverage/project-coverage.ts'
import { searchKeys } from '../entity/derive-entity.ts'
import { affectedClaims, affectedEntities } from './affected.ts'
import { type RecordKind, recordKinds } from './change.ts'
import { deriveClaims, deriveEntities } from './derive.ts'
import { edgeEnds, edgeOfClaim, edgeRow } from './edge-rows.ts'
import { canonicalJson, changesOf, type Revision } from './revision.ts'
import {
  citationRow,
  claimRow,
  disputeRow,
  documentRow,
  entityRow,
  proposalRow,
  responseRow,
  savedPathRow,
  sourceRow,
  versionKey,
} from './version-rows.ts'
import { Workspace } from './workspace.ts'

const rowsPerStatement = 1_000

/** The writes that carry a revision into a store: new versions, ended ones, and the edges that paths walk. */
export const projectRevision: Projector = (reader, revision) =>
  projectWorkspace(new Workspace(reader, revision.number - 1, changesOf(revision)), revision)

export async function projectWorkspace(workspace: Workspace, { number }: Revision): Promise<Write[]> {
  const coverage = await projectCoverage(workspace)
  const claims = await projectClaims(workspace, number)
  const entities = await projectEntities(workspace, number)
  const ended = await endedVersions(workspace, [...claims.ended, ...entities.ended])
  return [
    ...bites(queries.revisionCloseVersions, 'keys', ended, { number }),
    ...bites(queries.claimCloseEdges, 'rows', claims.endedEdges, { number }),
    ...bites(queries.entityCloseSearchKeys, 'keys', entities.ended, { number }),
    ...bites(
      queries.evidencePutSource,
      'rows',
      workspace.put('source').map((r) => sourceRow(r, number)),
    ),
    ...bites(
      queries.evidencePutDocument,
      'rows',
      workspace.put('document').map((r) => documentRow(r, number)),
    ),
    ...bites(queries.entityPutIdentity, 'rows', entities.identities),
    ...bites(queries.entityPutVersion, 'rows', entities.rows),
    ...bites(queries.entityPutSearchKeys, 'rows', entities.keys),
    ...bites(queries.claimPut, 'rows', claims.rows),
    ...bites(queries.claimPutFlow, 'rows', claims.flows),
    ...bites(queries.claimPutLink, 'rows', claims.links),
    ...bites(
      queries.evidencePutCitation,
      'rows',
      workspace.put('citation').map((r) => citationRow(r, number)),
    ),
    ...bites(
      queries.evidencePutResponse,
      'rows',
      workspace.put('response').map((r) => responseRow(r, number)),
    ),
    ...bites(
      queries.evidencePutDispute,
      'rows',
      workspace.put('dispute').map((r) => disputeRow(r, number)),
    ),
    ...bites(
      queries.savedPut,
      'rows',
      workspace.put('savedPath').map((r) => savedPathRow(r, number)),
    ),
    ...bites(
      queries.deskPut,
      'rows',
      workspace.put('proposal').map((r) => proposalRow(r, number)),
    ),
    { query: queries.coveragePut as Query<unknown>, params: { ...coverage, revision: number } },
  ]
}

async function projectClaims(workspace: Workspace, number: number) {
  const affected = await affectedClaims(workspace)
  const before = await workspace.before('claim', affected)
  const put = new Set(workspace.put('claim').map((claim) => claim.id))
  const changed = (await deriveClaims(workspace, affected)).filter(
    ({ claim, state }) => put.has(claim.id) || before.get(claim.id)?.state !== canonicalJson(state),
  )
  const retired = workspace.touched('claim').filter((id) => !put.has(id))
  const replaced = [...changed.map(({ claim }) => claim.id), ...retired].flatMap((id) => before.get(id) ?? [])
  const types = await typesOf(workspace, [
    ...changed.map(({ claim }) => claim),
    ...replaced.map(({ body }) => JSON.parse(body) as ClaimRecord),
  ])
  const edges = changed.flatMap(({ claim, state }) => {
    const ends = edgeEnds(claim, types)
    if (ends === null || !isRelationClaim(claim)) return []
    const row = edgeRow(edgeOfClaim(claim, state, ends), versionKey('claim', claim.id, number), number)
    return [{ flows: ends.flows, row }]
  })
  return {
    rows: changed.map(({ claim, state }) => claimRow(claim, state, number)),
    flows: edges.filter((edge) => edge.flows).map((edge) => edge.row),
    links: edges.filter((edge) => !edge.flows).map((edge) => edge.row),
    ended: replaced.map((version) => version.key),
    endedEdges: replaced.flatMap(({ key, body }) => {
      const ends = edgeEnds(JSON.parse(body) as ClaimRecord, types)
      return ends === null ? [] : [{ key, source: ends.source, target: ends.target }]
    }),
  }
}

async function projectEntities(workspace: Workspace, number: number) {
  const affected = await affectedEntities(workspace)
  const before = await workspace.before('entity', affected)
  const put = new Set(workspace.put('entity').map((entity) => entity.id))
  const changed = (await deriveEntities(workspace, affected)).filter(
    ({ entity, state }) => put.has(entity.id) || before.get(entity.id)?.state !== canonicalJson(state),
  )
  const retired = workspace.touched('entity').filter((id) => !put.has(id))
  return {
    identities: workspace.put('entity').map(({ id, type, collective }) => ({
      id,
      type,
      collective: collective !== undefined,
      recordedIn: number,
    })),
    rows: changed.map(({ entity, state }) => entityRow(entity, state, number)),
    keys: changed.flatMap(({ entity, state }) =>
      searchKeys(entity, state.names).map((key) => ({
        ...key,
        version: versionKey('entity', entity.id, number),
        entity: entity.id,
        type: entity.type,
        recordedIn: number,
      })),
    ),
    ended: [...changed.map(({ entity }) => entity.id), ...retired].flatMap((id) => before.get(id)?.key ?? []),
  }
}

/** Claims and entities end with their derived state; all other records when they are put again or retired. */
async function endedVersions(workspace: Workspace, derived: readonly string[]): Promise<string[]> {
  const plain = recordKinds.filter((kind): kind is RecordKind => kind !== 'claim' && kind !== 'entity')
  const versions = await Promise.all(plain.map((kind) => workspace.before(kind, workspace.touched(kind))))
  return [...derived, ...versions.flatMap((found) => [...found.values()].map((version) => version.key))]
}

async function typesOf(workspace: Workspace, claims: readonly ClaimRecord[]): Promise<Map<string, EntityType>> {
  const ids = claims.filter(isRelationClaim).flatMap((claim) => [claim.subject, claim.object.entity])
  const before = await workspace.before('entity', ids)
  const after = await workspace.after('entity', ids)
  const types = new Map([...before].map(([id, { body }]) => [id, (JSON.parse(body) as { type: EntityType }).type]))
  for (const [id, entity] of after) types.set(id, entity.type)
  return types
}

/** A statement a thousand rows, none for none. */
function bites<K extends 'rows' | 'keys', T, More extends Record<string, unknown>>(
  query: Query<Record<K, readonly T[]> & More, unknown>,
  name: K,
  items: readonly T[],
  more: More = {} as More,
): Write[] {
  const writes: Write[] = []
  for (let from = 0; from < items.length; from += rowsPerStatement)
    writes.push({
      query: query as Query<unknown>,
      params: { ...more, [name]: items.slice(from, from + rowsPerStatement) },
    })
  return writes
}
