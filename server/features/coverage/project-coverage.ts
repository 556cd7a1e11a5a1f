import { queries } from '../../generated/queries.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'
import type { Workspace } from '../revision/workspace.ts'
import { type CoverageCounts, countedAs, plus } from './coverage.ts'
import { readCoverage } from './read-coverage.ts'

/** Records by id as one side of a revision has them. */
type Side = <K extends RecordKind>(kind: K, ids: Iterable<string>) => Promise<ReadonlyMap<string, RecordOf<K>>>

/** On how much the graph will rest after a revision: what its predecessor rests on, and what the changes do to that. */
export async function projectCoverage(workspace: Workspace): Promise<CoverageCounts> {
  const before: Side = async (kind, ids) =>
    new Map([...(await workspace.before(kind, ids))].map(([id, { body }]) => [id, JSON.parse(body)]))
  const after: Side = (kind, ids) => workspace.after(kind, ids)
  const { revision: _, ...counts } = await readCoverage(workspace.reader, workspace.revision)
  const documents = await documentsCountedAnew(workspace)
  const without = plus(counts, await countedNames(workspace, before, documents), -1)
  return plus(without, await countedNames(workspace, after, documents), 1)
}

/** Those that change, and those whose publisher may become a party, or no longer be one. */
async function documentsCountedAnew(workspace: Workspace): Promise<Set<string>> {
  const { reader, revision } = workspace
  const publishers = workspace.touched('source')
  const published =
    publishers.length === 0 ? [] : await reader.read(queries.evidenceDocumentsByPublisher, { publishers, revision })
  return new Set([...workspace.touched('document'), ...published.map((row) => row.id)])
}

/** The name of a count for each time that what changes is one in it. */
async function countedNames(
  workspace: Workspace,
  side: Side,
  documentIds: Iterable<string>,
): Promise<(keyof CoverageCounts)[]> {
  const claims = [...(await side('claim', workspace.touched('claim'))).values()]
  const entities = await side('entity', workspace.touched('entity'))
  const documents = [...(await side('document', documentIds)).values()]
  const publishers = await side('source', new Set(documents.map((document) => document.publisher)))
  return [
    ...claims.flatMap(({ review }) => (review === 'ACCEPTED' ? (['claims'] as const) : [])),
    ...[...entities].map(() => 'entities' as const),
    ...documents.flatMap(({ coding, kind, publisher }) =>
      countedAs(coding, kind, publishers.get(publisher)?.entity !== undefined),
    ),
  ]
}
