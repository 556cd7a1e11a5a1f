import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'
import { schemaSdl } from '../../server/graphql/type-defs.ts'

interface Described {
  readonly name: string
  readonly description?: string | null | undefined
}

/** Every part of the schema that can have a description, by its coordinate. */
function* parts(schema: GraphQLSchema): Generator<[coordinate: string, part: Described]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    yield [type.name, type]
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type}.${value.name}`, value]
    if (isInputObjectType(type)) for (const f of Object.values(type.getFields())) yield [`${type}.${f.name}`, f]
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      yield [`${type}.${field.name}`, field]
      for (const argument of field.args) yield [`${type}.${field.name}(${argument.name}:)`, argument]
    }
  }
}

test('every type, field, argument and value says what it is', () => {
  const all = [...parts(buildSchema(schemaSdl()))]
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(([, { description }]) => !description?.trim()).map(([coordinate]) => coordinate)).toEqual([])
})
