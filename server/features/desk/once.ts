import { z } from 'zod'
import { isFiliereError } from '../../errors.ts'
import { refuseFor } from '../../refusals.ts'
import { registryKind } from '../../registry/registry-kind.ts'
import { canonicalJson, sha256Hex } from '../revision/revision.ts'
import { type Desk, type Done, given, idFor, type Keyed } from './desk.ts'

/** How long a key is remembered, in milliseconds: nobody sends a request again after a week. */
const remembered = 7 * 24 * 60 * 60 * 1000

const request = z.object({
  /** SHA-256 of what was asked for. */
  content: z.string(),
  /** What came of it; null: it is under way, or was cut short. */
  done: z.object({ id: z.string(), revision: z.number() }).nullable(),
})

/**
 * Does what a request asks for, once for its key; the same request again gets the first answer, and another one under the
 * same key is refused (KEY_REUSED). `work` may run several times at once, also on several servers, and after it was cut
 * short: where what it does is there already, it writes nothing and answers the same.
 */
export async function once<R extends Keyed>(
  desk: Desk,
  what: string,
  asked: R,
  work: (asked: R, key: string) => Promise<Done>,
): Promise<Done> {
  const key = given(asked.key, 'KEY')
  const requests = registryKind(desk.registry, 'request', request)
  const { key: _, ...wanted } = asked
  const content = sha256Hex(canonicalJson({ what, ...JSON.parse(JSON.stringify(wanted)) }))
  const entry = {
    key: idFor('request', desk, key),
    owner: desk.actor,
    expires: new Date(Date.now() + remembered).toISOString(),
  }
  const begun = async () => {
    try {
      return await requests.put({ ...entry, body: { content, done: null } }, 0)
    } catch (error) {
      const before = isConflict(error) ? await requests.get(entry.key) : null
      if (before === null) throw error
      return before
    }
  }
  const freeingKey = async (attempt: () => Promise<Done>) => {
    try {
      return await attempt()
    } catch (error) {
      // What was refused has done nothing: the key is free again, for the request put right.
      if ((await requests.get(entry.key))?.body.done === null) await requests.remove(entry.key)
      throw error
    }
  }
  const { body, version } = await begun()
  if (body.content !== content) refuseFor('KEY_REUSED', {})
  if (body.done !== null) return body.done
  const done = await freeingKey(() => work(asked, key))
  // Whoever asked the same at the same time has written the same.
  await requests.put({ ...entry, body: { content, done } }, version).catch((error) => {
    if (!isConflict(error)) throw error
  })
  return done
}

const isConflict = (error: unknown): boolean => isFiliereError(error) && error.code === 'CONFLICT'
