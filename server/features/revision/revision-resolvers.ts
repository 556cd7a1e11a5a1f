import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import { listRevisions, readRevision } from './list-revisions.ts'

export const revisionResolvers: Resolvers = {
  Query: {
    revision: (_, { number }, context) => readRevision(context.store, number),
    revisions: async (_, args, context) => {
      const request = pageRequest('revisions', args, 100)
      return connection('revisions', await listRevisions(context.store, request, await context.newest()))
    },
  },
  Revision: {
    actorName: ({ actor }, _, { nameOf }) => nameOf(actor),
  },
}
