import type { Resolvers } from '../../generated/resolvers.ts'
import { readCoverage } from './read-coverage.ts'

export const coverageResolvers: Resolvers = {
  Query: {
    coverage: async (_, { revision }, context) => readCoverage(context.store, await context.revisionAsked(revision)),
  },
}
