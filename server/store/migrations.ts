import { FiliereError } from '../errors.ts'
import { queries } from '../generated/queries.ts'
import type { Query } from './store.ts'

interface Migration {
  /** Counted from 1, without gaps. */
  readonly version: number
  readonly unique: readonly Query<Record<string, never>>[]
  /** What `unique` needs first on engines whose constraints bring no index of their own. */
  readonly uniqueIndexes: readonly Query<Record<string, never>>[]
  readonly indexes: readonly Query<Record<string, never>>[]
  /** What brings the data of an earlier schema to this one, so much at a time that a transaction can hold it. */
  readonly data: readonly Query<Record<string, never>, { readonly changed: number }>[]
}

/** Every statement is idempotent, so that a migration cut short can run again. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    unique: [
      queries.schemaUniqueEntityId,
      queries.schemaUniqueVersionKey,
      queries.schemaUniqueRevisionNumber,
      queries.schemaUniqueHeadKey,
    ],
    uniqueIndexes: [
      queries.schemaIndexEntityId,
      queries.schemaIndexVersionKey,
      queries.schemaIndexRevisionNumber,
      queries.schemaIndexHeadKey,
    ],
    indexes: [
      queries.schemaIndexVersionRef,
      queries.schemaIndexEntityVersionType,
      queries.schemaIndexClaimSubject,
      queries.schemaIndexClaimObject,
      queries.schemaIndexClaimPredicate,
      queries.schemaIndexClaimAssertedBy,
      queries.schemaIndexCitationClaim,
      queries.schemaIndexCitationDocument,
      queries.schemaIndexDocumentPublisher,
      queries.schemaIndexDisputeClaim,
      queries.schemaIndexSearchKeyText,
      queries.schemaIndexSearchKeyVersion,
    ],
    data: [],
  },
  {
    version: 2,
    unique: [],
    uniqueIndexes: [],
    indexes: [queries.schemaIndexSearchKeyInitial, queries.schemaIndexSearchKeyHead],
    data: [queries.entityBeginSearchKeys],
  },
  {
    version: 3,
    unique: [],
    uniqueIndexes: [],
    indexes: [
      queries.schemaIndexClaimRecordedIn,
      queries.schemaIndexClaimReplacedIn,
      queries.schemaIndexEntityVersionRecordedIn,
      queries.schemaIndexEntityVersionReplacedIn,
    ],
    data: [queries.claimBeginEdgeTexts, queries.entityBeginCollectives],
  },
  { version: 4, unique: [], uniqueIndexes: [], indexes: [queries.schemaIndexCoverageRevision], data: [] },
  {
    version: 5,
    unique: [queries.schemaUniqueRegistryId],
    uniqueIndexes: [queries.schemaIndexRegistryId],
    indexes: [queries.schemaIndexRegistryKind],
    data: [],
  },
]

/** Runs a statement of a migration, once or, of data, until nothing is left to change. */
export async function migrateBy(
  statement: Query<Record<string, never>>,
  run: (statement: Query<Record<string, never>>) => Promise<readonly unknown[]>,
): Promise<void> {
  const isData = migrations.some(({ data }) => data.some(({ name }) => name === statement.name))
  for (;;) {
    const [row] = (await run(statement)) as readonly { readonly changed?: number }[]
    if (!isData || !row?.changed) return
  }
}

export const currentSchemaVersion = migrations.at(-1)?.version ?? 0

/** The statements that bring a store from `version` to the current one; throws DATABASE_NEWER. */
export function pendingMigrations(version: number, uniquenessNeedsIndex: boolean): Query<Record<string, never>>[] {
  if (version > currentSchemaVersion)
    throw new FiliereError(
      'DATABASE_NEWER',
      `This database has schema version ${version}, and this program knows versions up to ${currentSchemaVersion}: install a newer Filière, or use another database.`,
    )
  return migrations
    .filter((migration) => migration.version > version)
    .flatMap(({ unique, uniqueIndexes, indexes, data }) => [
      ...(uniquenessNeedsIndex ? uniqueIndexes : []),
      ...unique,
      ...indexes,
      ...data,
    ])
}
