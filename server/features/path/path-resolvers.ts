import type { Resolvers } from '../../generated/resolvers.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import { answerPaths } from './answer.ts'
import { completeQuestion } from './complete-question.ts'
import { storeGraph } from './store-graph.ts'

export const pathResolvers: Resolvers = {
  Query: {
    paths: async (_, { question: asked }, context) => {
      const question = completeQuestion(asked, await context.newest())
      return answerPaths(storeGraph(context.store, question.revision), question, { signal: context.signal })
    },
  },
  PathAnswer: {
    paths: ({ paths, revision }) => paths.map((path) => ({ ...path, revision })),
    namedOrBid: ({ namedOrBid, revision }) => namedOrBid.map((path) => ({ ...path, revision })),
    exploration: ({ exploration, revision }) => exploration && { ...exploration, revision },
    relaxation: ({ relaxation, revision }) => relaxation && { ...relaxation, revision },
    coverage: ({ revision }, _, context) => readCoverage(context.store, revision),
  },
  Exploration: {
    fromFrontier: ({ fromFrontier, revision }, _, context) => context.asOf(revision).entities.loadAll(fromFrontier),
    toFrontier: ({ toFrontier, revision }, _, context) => context.asOf(revision).entities.loadAll(toFrontier),
  },
  Relaxation: {
    path: ({ path, revision }) => ({ ...path, revision }),
  },
  Path: {
    hops: ({ hops, revision }) => hops.map((hop) => ({ ...hop, revision })),
  },
  Hop: {
    from: ({ from, revision }, _, context) => context.asOf(revision).entities.need(from),
    to: ({ to, revision }, _, context) => context.asOf(revision).entities.need(to),
    claims: ({ claims, revision }, _, context) => context.asOf(revision).claims.loadAll(claims),
  },
}
