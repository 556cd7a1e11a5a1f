import { FiliereError } from '../../errors.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { addDocument } from './add-document.ts'
import { documentsLike } from './documents-like.ts'

export const fileResolvers: Resolvers = {
  Query: {
    storedFile: (_, { sha256 }, { files }) => files.find(sha256),
    documentsLike: async (_, { url = null, sha256 = null, revision }, context) => {
      if (url === null && sha256 === null) throw new FiliereError('BAD_INPUT', 'Give url, sha256, or both.')
      return documentsLike(context.store, { url, sha256 }, await context.revisionAsked(revision))
    },
    captureAllowed: (_, __, { capture }) => capture !== null,
  },
  Mutation: {
    addDocument: (_, { document }, context) => addDocument(document, context),
    captureUrl: async (_, { url }, { capture, signal }) => {
      if (capture === null)
        throw new FiliereError(
          'FORBIDDEN',
          'This server fetches no addresses: whoever runs it can turn it on with CAPTURE=on.',
        )
      return capture(url, signal)
    },
  },
}
