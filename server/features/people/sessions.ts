import { z } from 'zod'
import type { Registry } from '../../registry/registry.ts'
import { type Kept, registryKind } from '../../registry/registry-kind.ts'
import type { Person } from './person.ts'
import { isSecret, newSecret, secretId } from './secret.ts'

const sessionSchema = z.object({
  hash: z.string(),
  generation: z.int(),
  created: z.iso.datetime(),
  /** What the browser says it is, so that its person can tell one session from another. */
  device: z.string(),
})

export type Session = Kept<z.infer<typeof sessionSchema>>

export const sessionsIn = (registry: Registry) => registryKind(registry, 'session', sessionSchema)

/** Milliseconds: two weeks, used or not. */
const lifetime = 14 * 24 * 3_600_000

export interface OpenedSession {
  readonly id: string
  /** What its browser shows from now on. */
  readonly text: string
  readonly expires: string
}

export async function openSession(registry: Registry, person: Person, device: string): Promise<OpenedSession> {
  const { id, text, hash } = newSecret()
  const now = Date.now()
  const expires = new Date(now + lifetime).toISOString()
  const { generation } = person.body
  const body = { hash, generation, created: new Date(now).toISOString(), device: device.slice(0, 200) }
  await sessionsIn(registry).put({ key: id, owner: person.key, body, expires }, 0)
  return { id, text, expires }
}

/** The session that a text opens; null for one that is over, or never was. */
export async function sessionShown(registry: Registry, text: string): Promise<Session | null> {
  const id = secretId(text)
  const session = id === null ? null : await sessionsIn(registry).get(id)
  return session !== null && isSecret(text, session.body.hash) ? session : null
}
