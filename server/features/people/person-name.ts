import { z } from 'zod'
import { isFiliereError } from '../../errors.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { registryKind } from '../../registry/registry-kind.ts'
import { type Person, peopleIn } from './person.ts'

const mostCharacters = 100

/** As it is kept and shown. Throws BAD_INPUT for one that cannot be read. */
export function readName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '' || [...name].length > mostCharacters || /\p{C}/u.test(name))
    refuseFor('NAME_UNREADABLE', { most: mostCharacters })
  return name
}

/** Names that look or sound the same to who types them are one. */
const folded = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

export async function personNamed(registry: Registry, name: string): Promise<Person | null> {
  const wanted = folded(name)
  return (await peopleIn(registry).list()).find(({ body }) => folded(body.name) === wanted) ?? null
}

/** How long two who take the same name at the same moment are kept apart. */
const claimed = 60_000

/** Throws CONFLICT for a name that somebody has, or takes at the same moment. */
export async function claimName(registry: Registry, name: string): Promise<void> {
  const claims = registryKind(registry, 'person-name', z.object({}))
  const expires = new Date(Date.now() + claimed).toISOString()
  try {
    await claims.put({ key: folded(name), owner: null, body: {}, expires }, 0)
  } catch (error) {
    if (!isFiliereError(error) || error.code !== 'CONFLICT') throw error
    refuseFor('NAME_TAKEN', { name })
  }
  if ((await personNamed(registry, name)) === null) return
  await claims.remove(folded(name))
  refuseFor('NAME_TAKEN', { name })
}

export const namesById = async (registry: Registry): Promise<ReadonlyMap<string, string>> =>
  new Map((await peopleIn(registry).list()).map(({ key, body }) => [key, body.name]))
