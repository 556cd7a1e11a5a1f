import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import type { GraphqlContext } from '../graphql/context.ts'
import { permissionFor, permissions } from './permissions.ts'

/** Lays the authorisation table over a schema: what it says is demanded before a field is resolved. */
export function authorise(schema: GraphQLSchema): void {
  const missing = new Set(Object.keys(permissions))
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`
      const permission = permissionFor(name)
      missing.delete(name)
      if (permission === undefined) {
        if (type === schema.getQueryType() || type === schema.getMutationType())
          throw new Error(`the authorisation table does not say who may use ${name}`)
        continue
      }
      const { resolve = defaultFieldResolver } = field
      field.resolve = async (parent, args, context: GraphqlContext, info) => {
        await context.demand(permission)
        return resolve(parent, args, context, info)
      }
    }
  const [unknown] = missing
  if (unknown !== undefined) throw new Error(`the authorisation table has a row for ${unknown}, which is no field`)
}
