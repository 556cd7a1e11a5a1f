import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'

/** Every file and package that is loaded before a line of `file` runs, `import()` left out. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  found.add(relative(packageRoot, file))
  const text = readFileSync(file, 'utf8')
  for (const [, names = '', from = ''] of text.matchAll(/^(?:import|export) ([^'"]*?)(?:from )?'([^']+)'$/gm)) {
    if (names.startsWith('type ')) continue
    if (!from.startsWith('.')) found.add(from)
    else if (!found.has(relative(packageRoot, join(dirname(file), from)))) loadedBy(join(dirname(file), from), found)
  }
  return found
}

const heavy = ['fastify', 'mercurius', 'graphql', 'neo4j-driver', '@grafeo-db/js', 'pinyin-pro', 'opencc-js']

test('the command line loads neither server nor database before it knows that it needs them', () => {
  const loaded = loadedBy(join(packageRoot, 'server', 'cli', 'filiere.ts'))
  expect(loaded).toContain('server/cli/path/path-command.ts')
  expect(heavy.filter((name) => loaded.has(name))).toEqual([])
})

test('a command that opens the graph loads no server, and neither store before it is named', () => {
  const loaded = loadedBy(join(packageRoot, 'server', 'cli', 'client', 'own-graph.ts'))
  expect(loaded).toContain('server/store/open-store.ts')
  expect(['fastify', 'mercurius', 'neo4j-driver', '@grafeo-db/js'].filter((name) => loaded.has(name))).toEqual([])
})
