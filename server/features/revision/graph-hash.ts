import { createHash } from 'node:crypto'
import { queries } from '../../generated/queries.ts'
import type { Query, Reader } from '../../store/store.ts'
import { canonicalJson } from './revision.ts'

const pageSize = 5_000

/**
 * SHA-256 over every version of every record and every edge, in order of key: the same for every store that the
 * same revisions were applied to.
 */
export async function canonicalGraphHash(reader: Reader): Promise<string> {
  const hash = createHash('sha256')
  const parts: readonly Query<{ after: string; limit: number }, { readonly key: string }>[] = [
    queries.revisionAllVersions,
    queries.revisionAllEdges,
  ]
  for (const query of parts)
    for (let after = ''; ; ) {
      const rows = await reader.read(query, { after, limit: pageSize })
      for (const row of rows) hash.update(`${canonicalJson(row)}\n`)
      const last = rows.at(-1)
      if (last === undefined || rows.length < pageSize) break
      after = last.key
    }
  return hash.digest('hex')
}
