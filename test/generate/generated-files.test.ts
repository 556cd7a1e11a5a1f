import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generatedFiles } from '../../server/generate/generated-files.ts'
import { readCypherFiles } from '../../server/generate/queries.ts'
import { queries } from '../../server/generated/queries.ts'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import { packageRoot } from '../../server/package-root.ts'
import { nodeLabels, relationshipTypes } from '../../server/store/graph-labels.ts'

describe('what is committed is what `npm run generate` writes', () => {
  test.each(Object.entries(generatedFiles))('%s', async (path, generate) => {
    expect(readFileSync(join(packageRoot, path), 'utf8') === (await generate()), 'run `npm run generate`').toBe(true)
  })
})

test('the typed module holds every query file as it is', () => {
  const generated = Object.values(queries).map(({ name, access, params, columns, text }) => ({
    name,
    access,
    params,
    columns,
    text,
  }))
  expect(generated).toEqual(
    readCypherFiles().map(({ name, access, params, columns, text }) => ({
      name,
      access,
      params: params.map((field) => field.name),
      columns: columns.map((field) => field.name),
      text,
    })),
  )
})

test('every identity gets the label of its type, and no other', () => {
  const labelled = [...queries.entityPutIdentity.text.matchAll(/row\.type = '(\w+)' .*?SET e:(\w+)/g)]
  expect(labelled.map(([, type]) => type)).toEqual(entityTypeNames)
  for (const [, type, label] of labelled) expect(label).toBe(type)
})

test('labels are unique, and every one is used by some query', () => {
  expect(new Set(nodeLabels).size).toBe(nodeLabels.length)
  const text = readCypherFiles()
    .map((file) => file.text)
    .join('\n')
  for (const label of nodeLabels) expect(text, label).toMatch(new RegExp(`:${label}\\b`))
  for (const type of relationshipTypes) expect(text, type).toMatch(new RegExp(`[:|]${type}\\b`))
})
