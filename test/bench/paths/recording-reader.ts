import { integers } from '../../../server/store/neo4j/neo4j-values.ts'
import type { Query, Reader } from '../../../server/store/store.ts'

/** A statement as it goes to Neo4j. */
export interface RecordedStatement {
  readonly query: Query<never, unknown>
  readonly params: Record<string, unknown>
}

/** Reads from another, and remembers which statements that took. */
export class RecordingReader implements Reader {
  readonly statements: RecordedStatement[] = []
  readonly #reader: Reader

  constructor(reader: Reader) {
    this.#reader = reader
  }

  read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    this.statements.push({ query, params: integers(params) })
    return this.#reader.read(query, params)
  }
}
