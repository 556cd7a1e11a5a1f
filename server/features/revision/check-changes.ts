import { queries } from '../../generated/queries.ts'
import { checkClaims } from './check-claims.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkProposals } from './check-proposals.ts'
import { checkReferences } from './check-references.ts'
import { checkSavedPaths } from './check-saved-paths.ts'
import { refuse } from './refuse.ts'
import type { Workspace } from './workspace.ts'

/** Throws BAD_INPUT, with what to do, when the changes would leave the graph inconsistent or against the ontology. */
export async function checkChanges(workspace: Workspace): Promise<void> {
  // First, so that what changed since is named as that, and not by what follows from it.
  await checkProposals(workspace)
  await checkReferences(workspace)
  await checkEntities(workspace)
  await checkClaims(workspace)
  await checkEvidence(workspace)
  await checkSavedPaths(workspace)
}

/** An identity keeps its type, even after it was retired: earlier revisions still answer with it. */
async function checkEntities(workspace: Workspace): Promise<void> {
  const entities = workspace.put('entity')
  if (entities.length === 0) return
  const rows = await workspace.reader.read(queries.entityTypes, { ids: entities.map((e) => e.id) })
  const types = new Map(rows.map((row) => [row.id, row.type]))
  for (const { id, type } of entities) {
    const was = types.get(id)
    if (was && was !== type) refuse(`The entity "${id}" is a ${was} and cannot become a ${type}: make another entity.`)
  }
}
