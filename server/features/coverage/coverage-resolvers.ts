import type { Resolvers } from '../../generated/resolvers.ts'
import { coverageWords } from '../words/coverage-words.ts'
import { readCoverage } from './read-coverage.ts'

export const coverageResolvers: Resolvers = {
  Coverage: { words: (coverage, { language }) => coverageWords(coverage, language) },
  Query: {
    coverage: async (_, { revision }, context) => readCoverage(context.store, await context.revisionAsked(revision)),
  },
}
