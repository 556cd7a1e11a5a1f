/** Who somebody is to this server, each allowed what those before it are. */
export const roles = ['VISITOR', 'READER', 'RESEARCHER', 'EDITOR', 'ADMIN'] as const

export type Role = (typeof roles)[number]

/** The roles that an account can have: a visitor is who has none. */
export const accountRoles = ['READER', 'RESEARCHER', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[]

export type AccountRole = (typeof accountRoles)[number]

/** What a token may be used for. */
export const scopes = ['READ', 'WRITE', 'ADMIN'] as const

export type Scope = (typeof scopes)[number]

/** What visitors may see. */
export const visitorSights = ['NOTHING', 'ACCEPTED'] as const

export type VisitorSight = (typeof visitorSights)[number]

export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)
