import { generateCliOperations, generateWebOperations } from './operations.ts'
import { generateQueries } from './queries.ts'
import { generateResolverTypes } from './resolver-types.ts'
import { generateSchema } from './schema.ts'

/** Every generated file, by its path, in an order in which later ones may read earlier ones. */
export const generatedFiles: Readonly<Record<string, () => string | Promise<string>>> = {
  'server/generated/queries.ts': generateQueries,
  'server/generated/schema.graphql': generateSchema,
  'server/generated/resolvers.ts': generateResolverTypes,
  'server/generated/cli-operations.ts': generateCliOperations,
  'web/generated/operations.ts': generateWebOperations,
}
