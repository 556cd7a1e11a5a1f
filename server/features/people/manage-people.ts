import type { AccountRole } from '../../authorisation/roles.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { changeAndEndAccess } from './end-access.ts'
import { changePerson, needPerson, type Person, peopleIn } from './person.ts'

const isAdmin = ({ body }: Person): boolean => body.role === 'ADMIN' && !body.disabled

export const hasAdmin = async (registry: Registry): Promise<boolean> => (await peopleIn(registry).list()).some(isAdmin)

export async function setRole(registry: Registry, id: string, role: AccountRole): Promise<Person> {
  const person = await needPerson(registry, id)
  if (role !== 'ADMIN') await keepAnAdmin(registry, person)
  return changePerson(registry, person, { role })
}

/** Ends every session and token of the account at once; what was recorded under it stays. */
export async function disablePerson(registry: Registry, id: string): Promise<Person> {
  const person = await needPerson(registry, id)
  await keepAnAdmin(registry, person)
  return changeAndEndAccess(registry, person, { disabled: true })
}

export const enablePerson = async (registry: Registry, id: string): Promise<Person> =>
  changePerson(registry, await needPerson(registry, id), { disabled: false })

async function keepAnAdmin(registry: Registry, person: Person): Promise<void> {
  const admins = (await peopleIn(registry).list()).filter(isAdmin)
  if (admins.length === 1 && admins[0]?.key === person.key) refuseFor('LAST_ADMIN', { name: person.body.name })
}
