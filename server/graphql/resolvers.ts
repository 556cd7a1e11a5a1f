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

/** Every feature's resolvers; only `Query` and `Mutation` have fields of several. */
export const resolvers: Resolvers = {
  ...Object.assign({}, ...features),
  Query: Object.assign({}, ...features.map((feature) => feature.Query)),
  Mutation: Object.assign({}, ...features.map((feature) => feature.Mutation)),
}
