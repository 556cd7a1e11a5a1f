import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  visit,
} from 'graphql'
import { FiliereError } from '../errors.ts'
import { weigh } from './weigh.ts'

/** What one request may ask for. */
export const limits = {
  /** Names, signs and values in the text of the request. */
  tokens: 4_000,
  /** Fields within fields. */
  depth: 16,
  /** Fields under another name. */
  aliases: 50,
  /** Fields in the answer, as far as they can be told beforehand. */
  cost: 150_000,
  /** Searches for chains: what a saved path takes to be compared with today, and two more. */
  searches: 16,
} as const

/**
 * Throws BAD_INPUT for a document without the operation asked for, and TOO_COMPLEX for one that has too many aliases, is
 * nested too deep, asks for too much or for too many searches; a mutation with an alias could write several times. The document is valid.
 */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): void {
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new FiliereError('BAD_INPUT', 'Set operationName to one of the operations in the query.')
  const most = operation.operation === 'mutation' ? 0 : limits.aliases
  within(most, aliasesIn(document), 'has %s aliases', 'Send several requests.')
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  const { depth, cost, searches } = weigh(schema, fragmentsOf(document), operation, coerced)
  within(limits.depth, depth, 'is %s fields deep', 'Ask in several steps.')
  within(limits.cost, cost, 'asks for up to %s fields', 'Ask for fewer at a time.')
  within(limits.searches, searches, 'asks for up to %s searches for chains', 'Send several requests.')
}

function within(most: number, actual: number, says: string, advice: string): void {
  if (actual <= most) return
  const message = `This request ${says.replace('%s', String(actual))}, more than the ${most} allowed. ${advice}`
  throw new FiliereError('TOO_COMPLEX', message)
}

function aliasesIn(document: DocumentNode): number {
  let aliases = 0
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias !== undefined) aliases += 1
    },
  })
  return aliases
}

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((d): [string, FragmentDefinitionNode][] =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [],
    ),
  )
