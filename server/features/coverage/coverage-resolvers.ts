import { queries } from '../../generated/queries.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { beforeCountryCode } from '../path/members.ts'
import { coverageWords } from '../words/coverage-words.ts'
import { readCoverage } from './read-coverage.ts'

export const coverageResolvers: Resolvers = {
  Coverage: { words: (coverage, { language }) => coverageWords(coverage, language) },
  Query: {
    countries: async (_, { revision }, context) =>
      context.store.read(queries.claimCountriesPresent, {
        before: beforeCountryCode,
        revision: await context.revisionAsked(revision),
      }),
    coverage: async (_, { revision }, context) => readCoverage(context.store, await context.revisionAsked(revision)),
  },
}
