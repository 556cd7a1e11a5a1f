import { z } from 'zod'
import { type Scope, scopes } from '../../authorisation/roles.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { type Kept, registryKind } from '../../registry/registry-kind.ts'
import type { Person } from './person.ts'
import { isSecret, newSecret, secretId } from './secret.ts'

const tokenSchema = z.object({
  /** What its person calls it. */
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  hash: z.string(),
  generation: z.int(),
  created: z.iso.datetime(),
})

export type Token = Kept<z.infer<typeof tokenSchema>>

export const tokensIn = (registry: Registry) => registryKind(registry, 'token', tokenSchema)

/** So that a text that leaked can be told for what it is. */
const prefix = 'filiere_'

const day = 24 * 3_600_000
const mostDays = 365
const mostCharacters = 100

export interface TokenWish {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** How long it is good for. */
  readonly days: number
}

/** The token and its text, which is shown this once. Throws BAD_INPUT. */
export async function createToken(
  registry: Registry,
  person: Person,
  wish: TokenWish,
): Promise<{ readonly token: Token; readonly text: string }> {
  const name = wish.name.normalize('NFC').trim()
  if (name === '' || [...name].length > mostCharacters) refuseFor('TOKEN_NAME_UNREADABLE', { most: mostCharacters })
  if (wish.scopes.length === 0) refuseFor('TOKEN_WITHOUT_SCOPE', {})
  if (wish.days < 1 || wish.days > mostDays) refuseFor('TOKEN_DAYS', { most: mostDays })
  const { id, text, hash } = newSecret()
  const now = Date.now()
  const expires = new Date(now + wish.days * day).toISOString()
  const body = {
    name,
    scopes: scopes.filter((scope) => wish.scopes.includes(scope)),
    hash,
    generation: person.body.generation,
    created: new Date(now).toISOString(),
  }
  const token = await tokensIn(registry).put({ key: id, owner: person.key, body, expires }, 0)
  return { token, text: `${prefix}${text}` }
}

/** The token that a text is; null for one that is over, or never was. */
export async function tokenShown(registry: Registry, text: string): Promise<Token | null> {
  const secret = text.startsWith(prefix) ? text.slice(prefix.length) : ''
  const id = secretId(secret)
  const token = id === null ? null : await tokensIn(registry).get(id)
  return token !== null && isSecret(secret, token.body.hash) ? token : null
}
