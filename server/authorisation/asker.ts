import type { AccountRole, Role, Scope } from './roles.ts'
import { scopes } from './roles.ts'

export interface PersonAsking {
  readonly id: string
  readonly name: string
  readonly role: AccountRole
}

/** Who asks, as far as the request shows. */
export interface Asker {
  /** Null: a visitor, or whoever runs the server. */
  readonly person: PersonAsking | null
  readonly role: Role
  /** What may be done this way: a token may have been made for less than its person may do. */
  readonly scopes: readonly Scope[]
  /** The session that the request shows; null where it came another way. */
  readonly session: string | null
}

export const visitor: Asker = { person: null, role: 'VISITOR', scopes, session: null }

/** Who has the data folder has everything in it: commands in this process, or with the server's own token. */
export const operator: Asker = { person: null, role: 'ADMIN', scopes, session: null }

/** Who revisions say made them: never a name. */
export const actorOf = ({ person, role }: Asker): string => person?.id ?? (role === 'VISITOR' ? 'reader' : 'operator')
