import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { authorise } from '../authorisation/authorise.ts'
import type { Resolvers } from '../generated/resolvers.ts'
import { type Language, languages } from '../ontology/language.ts'
import { packageRoot } from '../package-root.ts'
import type { GraphqlContext } from './context.ts'

type FieldResolver = GraphQLFieldResolver<unknown, GraphqlContext>

/**
 * The API's schema, with a resolver on each field that is not simply a property of its parent, and what the
 * authorisation table demands before it.
 */
export function executableSchema(resolvers: Resolvers): GraphQLSchema {
  const sdl = readFileSync(join(packageRoot, 'server', 'generated', 'schema.graphql'), 'utf8')
  // What generated it checked it: checking it again would take each command longer than its answer.
  const schema = buildSchema(sdl, { noLocation: true, assumeValid: true })
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName)
    if (isInterfaceType(type) && '__resolveType' in fields)
      type.resolveType = fields.__resolveType as GraphQLTypeResolver<unknown, GraphqlContext>
    else if (isObjectType(type))
      for (const [fieldName, resolve] of Object.entries(fields)) {
        const field = type.getFields()[fieldName]
        if (field === undefined) throw new Error(`the schema has no field ${typeName}.${fieldName}`)
        field.resolve = resolve as FieldResolver
      }
    else throw new Error(`the schema has no type ${typeName} that could be resolved`)
  }
  setLanguageCodes(schema)
  authorise(schema)
  return schema
}

/** `EN` is a name of the API; all code here, as all records, says `en`. */
function setLanguageCodes(schema: GraphQLSchema): void {
  const enumType = schema.getType('Language')
  if (!isEnumType(enumType)) throw new Error('the schema has no enum Language')
  for (const value of enumType.getValues()) value.value = languageNamed(value.name)
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        for (const argument of field.args)
          if (argument.name === 'language' && typeof argument.defaultValue === 'string')
            argument.defaultValue = languageNamed(argument.defaultValue)
}

function languageNamed(name: string): Language {
  const language = languages.find((code) => code.toUpperCase() === name)
  if (language === undefined) throw new Error(`${name} is not one of the ontology's languages`)
  return language
}
