import { z } from 'zod'
import { visitorSights } from '../../authorisation/roles.ts'
import type { Registry } from '../../registry/registry.ts'
import { registryKind } from '../../registry/registry-kind.ts'

/** What admins have set while the server runs; what is not there is as the configuration has it. */
const settingsSchema = z.object({
  visitors: z.enum(visitorSights).optional(),
  /** The last revision that visitors see: what is recorded later is withheld from them. Null: the newest. */
  visitorsUpTo: z.int().positive().nullable().optional(),
  soloReview: z.boolean().optional(),
})

export type Settings = z.infer<typeof settingsSchema>

const settings = (registry: Registry) => registryKind(registry, 'setting', settingsSchema)

const key = 'server'

export const readSettings = async (registry: Registry): Promise<Settings> =>
  (await settings(registry).get(key))?.body ?? {}

/** What is undefined stays as it is. Throws CONFLICT where another admin changes them at the same moment. */
export async function changeSettings(registry: Registry, change: Partial<Settings>): Promise<void> {
  const kept = await settings(registry).get(key)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const body = { ...kept?.body, ...given }
  await settings(registry).put({ key, owner: null, body, expires: null }, kept?.version ?? 0)
}

/** The newest revision that visitors see, of a graph whose newest is `head`. */
export const newestForVisitors = ({ visitorsUpTo }: Settings, head: number): number =>
  Math.min(visitorsUpTo ?? head, head)
