import neo4j, { type ManagedTransaction, type Record as Row } from 'neo4j-driver'
import type { Query, Reader } from '../store.ts'

export const transactionReader = (transaction: ManagedTransaction): Reader => ({
  async read<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    const { records } = await transaction.run(query.text, integers(params))
    return rows(records)
  },
})

export const rows = <R>(records: readonly Row[]): R[] => records.map((record) => record.toObject() as R)

/** The driver sends numbers as floats; whole ones are integers everywhere here. */
export function integers<T>(value: T): Record<string, unknown> {
  const convert = (inner: unknown): unknown => {
    if (typeof inner === 'number' && Number.isSafeInteger(inner)) return neo4j.int(inner)
    if (Array.isArray(inner)) return inner.map(convert)
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, deeper]) => [key, convert(deeper)]))
    return inner
  }
  return convert(value) as Record<string, unknown>
}
