import type { Asker, PersonAsking } from '../../authorisation/asker.ts'
import { scopes } from '../../authorisation/roles.ts'
import type { Registry } from '../../registry/registry.ts'
import { type Person, peopleIn } from './person.ts'
import { sessionShown } from './sessions.ts'
import { tokenShown } from './tokens.ts'

/** Who shows a session; null where it is over. */
export async function askerBySession(registry: Registry, text: string): Promise<Asker | null> {
  const session = await sessionShown(registry, text)
  const person = session && (await activePerson(registry, session.owner, session.body.generation))
  return person && { person: personAsking(person), role: person.body.role, scopes, session: session.key }
}

/** Who shows a token; null where it is over. */
export async function askerByToken(registry: Registry, text: string): Promise<Asker | null> {
  const token = await tokenShown(registry, text)
  const person = token && (await activePerson(registry, token.owner, token.body.generation))
  return person && { person: personAsking(person), role: person.body.role, scopes: token.body.scopes, session: null }
}

/** Null where what was opened for somebody ended since: by a change of password, or because the account is disabled. */
async function activePerson(registry: Registry, id: string | null, generation: number): Promise<Person | null> {
  const person = id === null ? null : await peopleIn(registry).get(id)
  return person !== null && !person.body.disabled && person.body.generation === generation ? person : null
}

export const personAsking = ({ key, body: { name, role } }: Person): PersonAsking => ({ id: key, name, role })
