import { queries } from '../../generated/queries.ts'
import type { ClaimRecord } from '../claim/claim-record.ts'
import { identifierOf } from '../saved/identifier.ts'
import { chainOf } from '../saved/saved-chain.ts'
import type { SavedContent, SavedPathRecord } from '../saved/saved-path-record.ts'
import { refuse } from './refuse.ts'
import { canonicalJson } from './revision.ts'
import { refOf, type Workspace } from './workspace.ts'

/**
 * A saved path is put once, under the identifier of its content, and holds records as they were. Throws BAD_INPUT for
 * any that isn't so: whatever is erased from the history must be gone from what copied it.
 */
export async function checkSavedPaths(workspace: Workspace): Promise<void> {
  const paths = workspace.put('savedPath')
  if (paths.length > 0 && workspace.changes.length > 1)
    refuse('A saved path stands alone in its revision: record the other changes in another one.')
  for (const path of paths) await checkSavedPath(path, workspace)
}

async function checkSavedPath({ id, content }: SavedPathRecord, { reader, revision }: Workspace): Promise<void> {
  if (identifierOf(content) !== id) refuse(`The saved path "${id}" has another content than its identifier says.`)
  const asked = content.question.revision
  if (asked > revision) refuse(`The saved path "${id}" is as of revision ${asked}, which does not exist yet.`)
  if (chainOf(content) === undefined) refuse(`The saved path "${id}" cites a chain that its answer does not hold.`)
  const [before] = await reader.read(queries.revisionLatestVersion, { ref: refOf('savedPath', id) })
  if (before !== undefined) refuse(`The path "${id}" was saved before: it is put once and never changed.`)
  const held = copiesIn(content)
  const refs = [...new Set([...held.keys(), ...namedIn(content)])]
  const rows = await reader.read(queries.revisionVersionsByRef, { refs, revision: asked })
  const bodies = new Map(rows.map((row) => [row.ref, row.body]))
  for (const ref of refs) {
    const body = bodies.get(ref)
    if (body === undefined || (held.get(ref) ?? body) !== body)
      refuse(`The saved path "${id}" holds ${ref} otherwise than it was in revision ${asked}.`)
  }
  for (const { claim, value } of content.entities.flatMap(({ state }) => state.names))
    if (nameGivenBy(bodies.get(refOf('claim', claim))) !== value)
      refuse(`The saved path "${id}" holds another name than claim:${claim} gave in revision ${asked}.`)
}

function nameGivenBy(body: string | undefined): string | null {
  const claim = body === undefined ? undefined : (JSON.parse(body) as ClaimRecord)
  return claim?.predicate === 'name' ? claim.object.literal.value : null
}

/** The records that it copies, as canonical JSON. */
function copiesIn(content: SavedContent): Map<string, string> {
  const ofKind = (kind: Parameters<typeof refOf>[0], records: readonly { readonly id: string }[]) =>
    records.map((record) => [refOf(kind, record.id), canonicalJson(record)] as const)
  return new Map([
    ...ofKind(
      'entity',
      content.entities.map(({ record }) => record),
    ),
    ...ofKind(
      'claim',
      content.claims.map(({ record }) => record),
    ),
    ...ofKind('citation', content.citations),
    ...ofKind('document', content.documents),
    ...ofKind('source', content.sources),
    ...ofKind('response', content.responses),
  ])
}

/** What it names besides: all chains of the answer, and the claims that give the entities their names. */
function namedIn({ answer, entities }: SavedContent): string[] {
  const hops = [...answer.paths, ...answer.namedOrBid].flatMap((path) => path.hops)
  return [
    ...hops.flatMap(({ from, to }) => [refOf('entity', from), refOf('entity', to)]),
    ...hops.flatMap(({ claims }) => claims.map((claim) => refOf('claim', claim))),
    ...entities.flatMap(({ state }) => state.names.map(({ claim }) => refOf('claim', claim))),
  ]
}
