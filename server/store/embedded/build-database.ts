import { FiliereError } from '../../errors.ts'
import type { Revision } from '../../features/revision/revision.ts'
import { queries } from '../../generated/queries.ts'
import { currentSchemaVersion, migrateBy, pendingMigrations } from '../migrations.ts'
import type { Projector } from '../projector.ts'
import type { Commit, Head } from '../store.ts'
import { Engine } from './engine.ts'

/** A uniqueness constraint of this engine brings no index of its own. */
export const uniquenessNeedsIndex = true

/** Brings a database to the current schema; returns its head. Throws DATABASE_NEWER. */
export async function migrate(engine: Engine): Promise<Head> {
  const [before] = await engine.read(queries.revisionHead, {})
  const statements = pendingMigrations(before?.schemaVersion ?? 0, uniquenessNeedsIndex)
  for (const statement of statements) await migrateBy(statement, (one) => engine.read(one, {}))
  const [head] = await engine.transaction(async (run) => {
    await run(queries.revisionLockHead, {})
    await run(queries.revisionSetSchemaVersion, { schemaVersion: currentSchemaVersion })
    return run(queries.revisionHead, {})
  })
  if (head === undefined) throw new FiliereError('STORE_QUERY', 'The database has no head after its migration.')
  return { number: head.number, time: head.time, chainHash: head.chainHash }
}

/** Writes one revision, all or nothing; `beforeCommit` runs when all of it was tried. */
export function applyRevision(
  engine: Engine,
  { revision, writes }: Commit,
  beforeCommit: () => Promise<void> = async () => undefined,
): Promise<void> {
  return engine.transaction(async (run) => {
    for (const { query, params } of writes) await run(query, params)
    await run(queries.revisionRecord, { ...revision })
    await beforeCommit()
  })
}

/** A new database file with these revisions, closed again. */
export async function buildDatabase(
  path: string,
  revisions: AsyncIterable<Revision>,
  project: Projector,
): Promise<void> {
  const engine = Engine.open(path)
  try {
    await migrate(engine)
    for await (const revision of revisions)
      await applyRevision(engine, { revision, writes: await project(engine, revision) })
  } finally {
    engine.close()
  }
}
