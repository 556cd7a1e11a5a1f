import { z } from 'zod'
import { type AccountRole, accountRoles } from '../../authorisation/roles.ts'
import { isFiliereError } from '../../errors.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { type Kept, registryKind } from '../../registry/registry-kind.ts'
import { changeAndEndAccess } from './end-access.ts'
import { hasAdmin } from './manage-people.ts'
import { checkPassword, hashPassword } from './password.ts'
import { needPerson, newPersonId, type Person, peopleIn } from './person.ts'
import { claimName, readName } from './person-name.ts'
import { isSecret, newSecret, secretId } from './secret.ts'

const invitationSchema = z.object({
  hash: z.string(),
  role: z.enum(accountRoles),
  /** Whose password it sets anew; null: it makes an account. */
  person: z.string().nullable(),
  created: z.iso.datetime(),
})

export type Invitation = Kept<z.infer<typeof invitationSchema>>

export const invitationsIn = (registry: Registry) => registryKind(registry, 'invitation', invitationSchema)

/** Milliseconds. */
const lifetime = 24 * 3_600_000

/** Whose the invitation of the first admin is: nobody's who could be asked. */
const firstAdmin = 'first-admin'

/** An address of the page that works once. */
export interface OneTimeAddress {
  /** Below the server's own address. The secret stands where browsers keep it to themselves: after the #. */
  readonly path: string
  readonly expires: string
}

export const invite = (registry: Registry, role: AccountRole): Promise<OneTimeAddress> =>
  offer(registry, { role, person: null }, null)

/** For who has forgotten a password. */
export async function inviteAgain(registry: Registry, id: string): Promise<OneTimeAddress> {
  const { key, body } = await needPerson(registry, id)
  return offer(registry, { role: body.role, person: key }, null)
}

/** The address that makes the first admin; null where there is an admin. The one given before is over. */
export async function inviteFirstAdmin(registry: Registry): Promise<OneTimeAddress | null> {
  if (await hasAdmin(registry)) return null
  await invitationsIn(registry).removeOwned(firstAdmin)
  return offer(registry, { role: 'ADMIN', person: null }, firstAdmin)
}

async function offer(
  registry: Registry,
  offered: Pick<Invitation['body'], 'role' | 'person'>,
  owner: string | null,
): Promise<OneTimeAddress> {
  const { id, text, hash } = newSecret()
  const now = Date.now()
  const expires = new Date(now + lifetime).toISOString()
  const body = { ...offered, hash, created: new Date(now).toISOString() }
  await invitationsIn(registry).put({ key: id, owner, body, expires }, 0)
  return { path: `/join#${text}`, expires }
}

/** What a one-time address offers; null where it is over. */
export async function invitationShown(registry: Registry, text: string): Promise<Invitation | null> {
  const id = secretId(text)
  const invitation = id === null ? null : await invitationsIn(registry).get(id)
  if (invitation === null || !isSecret(text, invitation.body.hash)) return null
  return invitation.owner === firstAdmin && (await hasAdmin(registry)) ? null : invitation
}

/** The person that a one-time address makes, or whose password it sets. Throws NOT_FOUND where it is over. */
export async function acceptInvitation(
  registry: Registry,
  secret: string,
  given: { readonly name: string; readonly password: string },
): Promise<Person> {
  const invitation = (await invitationShown(registry, secret)) ?? refuseFor('INVITATION_OVER', {})
  checkPassword(given.password)
  const password = await hashPassword(given.password)
  const { person: id, role } = invitation.body
  if (id !== null) {
    const person = await needPerson(registry, id)
    if (person.body.disabled) refuseFor('INVITATION_OVER', {})
    await spend(registry, invitation)
    return changeAndEndAccess(registry, person, { password })
  }
  const name = readName(given.name)
  await claimName(registry, name)
  await spend(registry, invitation)
  const body = { name, role, password, disabled: false, generation: 1, created: new Date().toISOString() }
  return peopleIn(registry).put({ key: newPersonId(), owner: null, body, expires: null }, 0)
}

/** Of two who use it at the same moment, the second finds it over. */
async function spend(registry: Registry, invitation: Invitation): Promise<void> {
  try {
    await invitationsIn(registry).put({ ...invitation, expires: invitation.body.created }, invitation.version)
  } catch (error) {
    if (!isFiliereError(error) || error.code !== 'CONFLICT') throw error
    refuseFor('INVITATION_OVER', {})
  }
}
