import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildASTSchema, type DocumentNode, Kind, parse, print, printSchema } from 'graphql'
import { entityTypes } from '../ontology/entity-types.ts'
import { packageRoot } from '../package-root.ts'
import { ontologySdl } from './ontology-sdl.ts'

/** Every feature's SDL, with the enums and the concrete entity types that follow from the ontology. */
function typeDefs(): DocumentNode {
  const folder = join(packageRoot, 'server', 'features')
  const features = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const document = parse([ontologySdl, ...features].join('\n'))
  return { ...document, definitions: [...document.definitions, ...concreteEntityTypes(document).definitions] }
}

/** The whole schema as SDL, for the page's code generation and for comparing versions. */
export const schemaSdl = (): string => `${printSchema(buildASTSchema(mergedExtensions(typeDefs())))}\n`

/** One object type per entity type, with exactly the fields of the interface. */
function concreteEntityTypes(document: DocumentNode): DocumentNode {
  const entity = document.definitions.find(
    (d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION && d.name.value === 'Entity',
  )
  if (entity?.kind !== Kind.INTERFACE_TYPE_DEFINITION) throw new Error('the SDL lacks the interface Entity')
  const fields = (entity.fields ?? []).map(print).join('\n')
  const types = Object.entries(entityTypes).map(
    ([name, { description }]) => `${JSON.stringify(description.en)}\ntype ${name} implements Entity {\n${fields}\n}`,
  )
  return parse(types.join('\n'))
}

/** What each root holds, and its features add to. */
const rootDescriptions: Readonly<Record<string, string>> = {
  Query: 'Everything that can be asked.',
  Mutation: 'Everything that can be written.',
}

/** `extend type` blocks folded into the one definition, so that the printed schema is whole. */
function mergedExtensions(document: DocumentNode): DocumentNode {
  const extra = (name: string) =>
    document.definitions.flatMap((d) =>
      d.kind === Kind.OBJECT_TYPE_EXTENSION && d.name.value === name ? (d.fields ?? []) : [],
    )
  return {
    ...document,
    definitions: document.definitions
      .filter((d) => d.kind !== Kind.OBJECT_TYPE_EXTENSION)
      .map((d) => {
        const value = d.kind === Kind.OBJECT_TYPE_DEFINITION ? rootDescriptions[d.name.value] : undefined
        if (d.kind !== Kind.OBJECT_TYPE_DEFINITION || value === undefined) return d
        const fields = [...(d.fields ?? []), ...extra(d.name.value)]
        return { ...d, description: { kind: Kind.STRING, value }, fields }
      }),
  }
}
