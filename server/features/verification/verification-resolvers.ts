import type { Resolvers } from '../../generated/resolvers.ts'
import { faultSentence } from './faults.ts'
import { verifyGraph } from './verify-graph.ts'

export const verificationResolvers: Resolvers = {
  Query: {
    verification: (_, { rebuild }, { store, files }) => verifyGraph(store, files, { rebuild }),
  },
  Fault: {
    words: (fault, { language }) => faultSentence(fault, language),
  },
}
