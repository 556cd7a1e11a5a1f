import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  validate,
} from 'graphql'

/** The least valid operation that asks for a field, such as `Query.paths`, or for one of a type that a root field gives. */
export function operationFor(schema: GraphQLSchema, name: string): string {
  const operation = leastOperation(schema, name)
  const [problem] = validate(schema, parse(operation))
  if (problem !== undefined) throw problem
  return operation
}

function leastOperation(schema: GraphQLSchema, name: string): string {
  const [typeName = '', fieldName = ''] = name.split('.')
  const type = schema.getType(typeName)
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
  if (!isObjectType(type) || field === undefined) throw new Error(`the schema has no field ${name}`)
  const selection = selected(field)
  if (type === schema.getQueryType()) return `query { ${selection} }`
  if (type === schema.getMutationType()) return `mutation { ${selection} }`
  const root = Object.values(schema.getQueryType()?.getFields() ?? {}).find((one) => getNamedType(one.type) === type)
  if (root === undefined) throw new Error(`no field of Query gives a ${typeName}`)
  return `query { ${called(root)} { ${selection} } }`
}

const selected = (field: Field): string =>
  called(field) + (isLeafType(getNamedType(field.type)) ? '' : ' { __typename }')

type Field = GraphQLField<unknown, unknown>

const called = ({ name, args }: Field): string => {
  const given = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${literal(argument.type)}`)
  return given.length === 0 ? name : `${name}(${given.join(', ')})`
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return `[${literal(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (isInputObjectType(type)) {
    const all = Object.values(type.getFields())
    const fields = type.isOneOf ? all.slice(0, 1) : all.filter(isRequiredInputField)
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`
  }
  return { Int: '1', Float: '1', Boolean: 'true' }[type.name] ?? '"x"'
}
