import type { Registry } from '../../registry/registry.ts'
import { changePerson, type Person, type PersonBody } from './person.ts'
import { sessionsIn } from './sessions.ts'
import { tokensIn } from './tokens.ts'

/**
 * Changes an account so that every session and token it has is over: at once, by its generation, also those that are
 * being opened at this moment.
 */
export async function changeAndEndAccess(
  registry: Registry,
  person: Person,
  change: Partial<PersonBody>,
): Promise<Person> {
  const changed = await changePerson(registry, person, { ...change, generation: person.body.generation + 1 })
  await sessionsIn(registry).removeOwned(person.key)
  await tokensIn(registry).removeOwned(person.key)
  return changed
}
