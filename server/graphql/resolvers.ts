import { claimResolvers } from '../features/claim/claim-resolvers.ts'
import { coverageResolvers } from '../features/coverage/coverage-resolvers.ts'
import { deskResolvers } from '../features/desk/desk-resolvers.ts'
import { entityResolvers } from '../features/entity/entity-resolvers.ts'
import { evidenceResolvers } from '../features/evidence/evidence-resolvers.ts'
import { responseResolvers } from '../features/evidence/response-resolvers.ts'
import { fileResolvers } from '../features/file/file-resolvers.ts'
import { historyResolvers } from '../features/history/history-resolvers.ts'
import { pathResolvers } from '../features/path/path-resolvers.ts'
import { accountResolvers } from '../features/people/account-resolvers.ts'
import { peopleResolvers } from '../features/people/people-resolvers.ts'
import { revisionResolvers } from '../features/revision/revision-resolvers.ts'
import { savedResolvers } from '../features/saved/saved-resolvers.ts'
import { verificationResolvers } from '../features/verification/verification-resolvers.ts'
import type { Resolvers } from '../generated/resolvers.ts'

const features: readonly Resolvers[] = [
  accountResolvers,
  claimResolvers,
  coverageResolvers,
  deskResolvers,
  entityResolvers,
  evidenceResolvers,
  fileResolvers,
  historyResolvers,
  pathResolvers,
  peopleResolvers,
  responseResolvers,
  revisionResolvers,
  savedResolvers,
  verificationResolvers,
]

/** Every feature's resolvers; a type may have fields of several, each of one alone. */
export const resolvers: Resolvers = features.reduce<Record<string, object>>((all, feature) => {
  for (const [type, fields] of Object.entries(feature)) {
    const twice = Object.keys(fields).find((field) => Object.hasOwn(all[type] ?? {}, field))
    if (twice !== undefined) throw new Error(`two features resolve ${type}.${twice}`)
    all[type] = { ...all[type], ...fields }
  }
  return all
}, {})
