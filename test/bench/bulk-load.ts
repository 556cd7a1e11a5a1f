import type { RecordChange } from '../../server/features/revision/change.ts'
import { projectWorkspace } from '../../server/features/revision/project.ts'
import { genesis, nextRevision } from '../../server/features/revision/revision.ts'
import { Workspace } from '../../server/features/revision/workspace.ts'
import { queries } from '../../server/generated/queries.ts'
import type { Head, Query, Reader, Store, Write } from '../../server/store/store.ts'

const changesInRevision = 20_000

/**
 * Writes a large graph of new records into empty stores, fast: what a projection of the changes would write, but
 * without reading a store, and in revisions whose payload is empty. So it can be asked anything, and cannot be
 * rebuilt from its revisions. Each part names only records of itself and parts before it.
 */
export async function bulkLoad(
  stores: readonly Store[],
  parts: Iterable<readonly RecordChange[]>,
  size = changesInRevision,
): Promise<void> {
  const written = new WrittenSoFar()
  let last: Head = genesis
  for (const changes of inRevisions(parts, size)) {
    const revision = nextRevision(last, { time: new Date().toISOString(), actor: 'bench', changes: [] })
    const writes = await projectWorkspace(new Workspace(written, last.number, changes), revision)
    await Promise.all(stores.map((store) => store.commit(async () => ({ revision, writes }))))
    written.add(changes, writes)
    last = revision
  }
}

/** Revisions of at least so many changes; what belongs together stays together. */
export function* inRevisions(
  parts: Iterable<readonly RecordChange[]>,
  size: number,
): Generator<readonly RecordChange[]> {
  let changes: RecordChange[] = []
  for (const part of parts) {
    for (const change of part) changes.push(change)
    if (changes.length < size) continue
    yield changes
    changes = []
  }
  if (changes.length > 0) yield changes
}

/** Stands in for a store that holds the records so far, of the kinds that later ones name. */
class WrittenSoFar implements Reader {
  readonly #bodies = new Map<string, string>()

  #coverage: unknown = null

  add(changes: readonly RecordChange[], writes: readonly Write[]): void {
    this.#coverage = writes.find(({ query }) => query.name === queries.coveragePut.name)?.params
    for (const change of changes)
      if (change.op === 'put' && ['source', 'document', 'entity'].includes(change.kind))
        this.#bodies.set(`${change.kind}:${change.record.id}`, JSON.stringify(change.record))
  }

  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    if (query.name === queries.coverageAsOf.name) return [this.#coverage as R]
    if (query.name !== queries.revisionVersionsByRef.name) return []
    const { refs } = params as { readonly refs: readonly string[] }
    return refs.flatMap((ref) => {
      const body = this.#bodies.get(ref)
      return body === undefined ? [] : [{ ref, key: ref, recordedIn: 0, body, state: null } as R]
    })
  }
}
