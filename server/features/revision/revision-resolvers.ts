import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import { listRevisions, readRevision } from './list-revisions.ts'

export const revisionResolvers: Resolvers = {
  Query: {
    revision: async (_, { number }, context) =>
      number <= (await context.newest()) ? readRevision(context.store, number) : null,
    revisions: async (_, args, context) => {
      const request = pageRequest('revisions', args, 100)
      return connection('revisions', await listRevisions(context.store, request, await context.newest()))
    },
  },
  Revision: {
    actorName: ({ actor }, _, { nameOf }) => nameOf(actor),
  },
}
