import { hash, verify } from '@node-rs/argon2'
import { refuseFor } from '../../refusals.ts'

/** In Unicode code points. */
const bounds = { least: 12, most: 200 } as const

/** KiB, passes and lanes, as OWASP recommends for Argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** As every keyboard writes it. */
const normal = (password: string): string => password.normalize('NFKC')

/** Throws BAD_INPUT for one that is too easy to guess or too long to hash. */
export function checkPassword(password: string): void {
  const { length } = [...normal(password)]
  if (length < bounds.least || length > bounds.most) refuseFor('PASSWORD_LENGTH', bounds)
}

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

let nobodys: Promise<string> | undefined

/** Takes as long where there is no password to compare with. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password')
  const known = hashed ?? (await nobodys)
  const fits = [...password].length <= bounds.most && (await verify(known, normal(password)))
  return fits && hashed !== null
}
