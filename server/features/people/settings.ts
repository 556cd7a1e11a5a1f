import { z } from 'zod'
import { type VisitorSight, visitorSights } from '../../authorisation/roles.ts'
import type { Registry } from '../../registry/registry.ts'
import { registryKind } from '../../registry/registry-kind.ts'

/** What admins have set while the server runs; what is not there is as the configuration has it. */
const settings = (registry: Registry) =>
  registryKind(
    registry,
    'setting',
    z.object({ visitors: z.enum(visitorSights).optional(), soloReview: z.boolean().optional() }),
  )

const key = 'server'

export async function visitorsSee(registry: Registry, configured: VisitorSight): Promise<VisitorSight> {
  return (await settings(registry).get(key))?.body.visitors ?? configured
}

/** Whether people may accept what they proposed themselves: for a team of one. */
export async function soloReview(registry: Registry): Promise<boolean> {
  return (await settings(registry).get(key))?.body.soloReview ?? false
}

/** What is left out stays as it is. */
export interface SettingsChange {
  readonly visitors?: VisitorSight | null | undefined
  readonly soloReview?: boolean | null | undefined
}

/** Throws CONFLICT where another admin changes them at the same moment. */
export async function changeSettings(registry: Registry, { visitors, soloReview }: SettingsChange): Promise<void> {
  const kept = await settings(registry).get(key)
  const body = {
    ...kept?.body,
    ...(visitors !== null && visitors !== undefined && { visitors }),
    ...(soloReview !== null && soloReview !== undefined && { soloReview }),
  }
  await settings(registry).put({ key, owner: null, body, expires: null }, kept?.version ?? 0)
}
