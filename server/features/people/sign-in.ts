import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import type { SignInAttempts } from './attempts.ts'
import { changeAndEndAccess } from './end-access.ts'
import { checkPassword, hashPassword, isPassword } from './password.ts'
import type { Person } from './person.ts'
import { personNamed } from './person-name.ts'

/**
 * The person who has this name and password. Throws UNAUTHENTICATED, with the same words and after the same time whether
 * there is such a name or not, and TOO_MANY_REQUESTS.
 */
export async function personSigningIn(
  registry: Registry,
  { byName, byAddress }: SignInAttempts,
  given: { readonly name: string; readonly password: string; readonly address: string },
): Promise<Person> {
  const name = given.name.normalize('NFKC').trim().toLowerCase().slice(0, 200)
  byAddress.take(given.address)
  byName.take(name)
  const person = await personNamed(registry, given.name)
  const fits = await isPassword(given.password, person?.body.password ?? null)
  if (!fits || person === null || person.body.disabled) refuseFor('SIGN_IN_REFUSED', {})
  byName.forget(name)
  return person
}

/** All sessions and tokens end with the former password. Throws UNAUTHENTICATED where that is not the current one. */
export async function changePassword(
  registry: Registry,
  { byName }: SignInAttempts,
  person: Person,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Person> {
  checkPassword(next)
  byName.take(person.key)
  if (!(await isPassword(current, person.body.password))) refuseFor('PASSWORD_WRONG', {})
  byName.forget(person.key)
  return changeAndEndAccess(registry, person, { password: await hashPassword(next) })
}
