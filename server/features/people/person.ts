import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { accountRoles } from '../../authorisation/roles.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { type Kept, registryKind } from '../../registry/registry-kind.ts'

/** An account. Its name is here alone: what people do is recorded under their id. */
const personSchema = z.object({
  /** Signed in with, and shown to colleagues. */
  name: z.string(),
  role: z.enum(accountRoles),
  /** Argon2id, in its own notation. */
  password: z.string(),
  disabled: z.boolean(),
  /** Goes up whenever all that was opened before must end: sessions and tokens of an earlier one are over. */
  generation: z.int().positive(),
  created: z.iso.datetime(),
})

export type PersonBody = z.infer<typeof personSchema>
export type Person = Kept<PersonBody>

export const peopleIn = (registry: Registry) => registryKind(registry, 'person', personSchema)

export const newPersonId = (): string => `person-${randomBytes(8).toString('hex')}`

export async function needPerson(registry: Registry, id: string): Promise<Person> {
  return (await peopleIn(registry).get(id)) ?? refuseFor('PERSON_UNKNOWN', { id })
}

/** Throws CONFLICT where the account was changed since it was read. */
export const changePerson = (registry: Registry, person: Person, change: Partial<PersonBody>): Promise<Person> =>
  peopleIn(registry).put({ ...person, body: { ...person.body, ...change } }, person.version)
