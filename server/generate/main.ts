import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { generateCliOperations, generateWebOperations } from './operations.ts'
import { generateQueries } from './queries.ts'
import { generateResolverTypes } from './resolver-types.ts'
import { generateSchema } from './schema.ts'

/** Every generated file, by its path, in an order in which later ones may read earlier ones. */
const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'server/generated/queries.ts': generateQueries,
  'server/generated/schema.graphql': generateSchema,
  'server/generated/resolvers.ts': generateResolverTypes,
  'server/generated/cli-operations.ts': generateCliOperations,
  'web/generated/operations.ts': generateWebOperations,
}

const check = process.argv.includes('--check')
const stale: string[] = []
for (const [path, generate] of Object.entries(generated)) {
  const file = join(packageRoot, path)
  const content = await generate()
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
  stale.push(path)
  if (check) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
if (stale.length > 0)
  console.error(check ? `Stale, run "npm run generate": ${stale.join(', ')}` : `Wrote ${stale.join(', ')}`)
if (check && stale.length > 0) process.exitCode = 1
