import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'

import { hopsAllowed, pathsUnlessSaid } from '../features/path/question.ts'

export interface Weight {
  /** Fields within fields. */
  readonly depth: number
  /** Fields in the answer, as far as they can be told beforehand. */
  readonly cost: number
  /** Searches for chains, each of which may take all the time that an answer has, however few fields it fills. */
  readonly searches: number
}

/** By field, how many searches for chains it may set off. */
const searchesOf: Readonly<Record<string, number>> = {
  'Query.paths': 1,
  'Mutation.savePath': 1,
  // The question asked again, the chain by itself, and each of its steps.
  'SavedPath.changes': 2 + hopsAllowed.most,
}

/** How many items a list is taken to have when no argument says so. */
const assumedListSize = 3

/**
 * How deep and how large the answer to a valid operation can be, and how many searches it takes. A list counts with the size that the nearest argument
 * gives, its own or its parent's: `first`, the `k` of a question, or the number of `ids`. Throws a GraphQLError for an argument that
 * cannot be read.
 */
export function weigh(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Weight {
  const remembered = new Map<string, Weight>()

  const ofSelections = ({ selections }: SelectionSetNode, type: GraphQLNamedType, size: number | null): Weight => {
    const weights = selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return ofField(selection, type, size)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, size)
      const inner = selection.typeCondition && schema.getType(selection.typeCondition.name.value)
      return ofSelections(selection.selectionSet, inner ?? type, size)
    })
    const sum = (of: 'cost' | 'searches') => weights.reduce((total, weight) => total + weight[of], 0)
    return { depth: Math.max(...weights.map((w) => w.depth)), cost: sum('cost'), searches: sum('searches') }
  }

  const ofField = (node: FieldNode, parent: GraphQLNamedType, size: number | null): Weight => {
    const field = fieldOf(parent, node.name.value)
    if (field === undefined || node.selectionSet === undefined) return { depth: 1, cost: 1, searches: 0 }
    const own = sizeArgument(getArgumentValues(field, node, variables))
    const isList = isListType(getNullableType(field.type))
    const inner = ofSelections(node.selectionSet, getNamedType(field.type), isList ? null : own)
    const items = isList ? (own ?? size ?? assumedListSize) : 1
    const searches = (searchesOf[`${parent.name}.${field.name}`] ?? 0) + items * inner.searches
    return { depth: inner.depth + 1, cost: 1 + items * inner.cost, searches }
  }

  const ofFragment = (name: string, size: number | null): Weight => {
    const key = `${name} ${size}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const fragment = fragments.get(name)
    const type = fragment && schema.getType(fragment.typeCondition.name.value)
    const weight = fragment && type ? ofSelections(fragment.selectionSet, type, size) : weightless
    remembered.set(key, weight)
    return weight
  }

  const root = schema.getRootType(operation.operation)
  return root ? ofSelections(operation.selectionSet, root, null) : weightless
}

const weightless: Weight = { depth: 0, cost: 0, searches: 0 }

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
}

function sizeArgument(values: Readonly<Record<string, unknown>>): number | null {
  const { first, ids, question } = values
  if (typeof first === 'number') return Math.max(first, 0)
  if (Array.isArray(ids)) return ids.length
  if (question === undefined) return null
  const { k, ...asked } = question as { readonly k?: number | null; readonly from: object; readonly to: object }
  return Math.max(k ?? pathsUnlessSaid(asked), 0)
}
