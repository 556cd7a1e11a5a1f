import { refuseFor } from '../refusals.ts'
import type { Asker } from './asker.ts'
import type { Permission } from './permissions.ts'
import { isAtLeast, type VisitorSight } from './roles.ts'

/**
 * Throws UNAUTHENTICATED for a visitor who would have to sign in, and FORBIDDEN for one whose role, or whose token, does
 * not allow it. `visitorsSee` is only asked where it matters.
 */
export async function demand(
  permission: Permission,
  { role, scopes }: Asker,
  visitorsSee: () => Promise<VisitorSight>,
): Promise<void> {
  const { least, visitorsWhoSee, scope } = permission
  if (!isAtLeast(role, least)) {
    if (role !== 'VISITOR') refuseFor('ROLE_TOO_LOW', { least, role })
    if (!visitorsWhoSee || (await visitorsSee()) === 'NOTHING') refuseFor('SIGN_IN_FIRST', {})
  }
  if (scope !== null && !scopes.includes(scope)) refuseFor('SCOPE_MISSING', { scope })
}
