import { describe, expect, test } from 'vitest'
import { checkCypherFile } from '../../server/generate/check-cypher.ts'
import { parseCypherFile } from '../../server/generate/cypher-header.ts'
import { readCypherFiles } from '../../server/generate/queries.ts'

const parse = (content: string) => parseCypherFile('folder/file', content)
const check = (content: string) => () => checkCypherFile(parse(content))

const header = ['// Entities by id.', '// access: read', '// $ids: string[]', '// -> id: string']
const statement = ['UNWIND $ids AS id', 'MATCH (e:Entity {id: id})', 'RETURN e.id AS id', 'ORDER BY id']
const file = (lines: readonly string[], text: readonly string[] = statement) => [...lines, ...text, ''].join('\n')

test('a header and its statement are read', () => {
  const content = `// Entities by id,
// in order.
// access: read
// $ids: string[]
// $limit: int | null
// $rows: {key: string, weight: float, name: string | null}[]
// -> id: string
// -> weight: float | null

UNWIND $ids AS id
  MATCH (e:Entity {id: id})
RETURN e.id AS id
`
  expect(parse(content)).toEqual({
    name: 'folder/file',
    description: 'Entities by id, in order.',
    access: 'read',
    params: [
      { name: 'ids', type: 'string[]' },
      { name: 'limit', type: 'number | null' },
      { name: 'rows', type: '{key: string, weight: number, name: string | null}[]' },
    ],
    columns: [
      { name: 'id', type: 'string' },
      { name: 'weight', type: 'number | null' },
    ],
    text: 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id',
  })
})

describe('a header that cannot be read is complained about', () => {
  test.each([
    ['needs a line "// access: read | write | schema"', file(['// What for.', '// -> id: string'])],
    ['needs a line "// access: read | write | schema"', file(['// What for.', '// access: reads'])],
    ['cannot read "ids"', file([...header, '// $ids'])],
    ['cannot read "id string"', file([...header, '// -> id string'])],
    ['"text" is not a type', file([...header, '// $more: text'])],
    ['"Date" is not a type', file([...header, '// -> more: Date | null'])],
    ['"string; process.exit()" is not a type', file([...header, '// $more: string; process.exit()'])],
  ])('%s', (complaint, content) => {
    expect(() => parse(content)).toThrow(`cypher/folder/file.cypher: ${complaint}`)
  })
})

describe('a header that does not fit its statement is complained about', () => {
  const reading = (text: string, ...more: string[]) => file([...header.slice(0, 3), ...more, header[3] ?? ''], [text])
  const matching = (text: string) => reading(`UNWIND $ids AS id ${text}`)

  test('one that fits is not', () => {
    expect(check(file(header))).not.toThrow()
    expect(check(matching('MATCH (e:Entity) WHERE NOT e:Head RETURN e.id AS id ORDER BY id'))).not.toThrow()
    expect(check(matching('MATCH (v:Version:Claim {key: id}) RETURN v.id AS id ORDER BY id'))).not.toThrow()
    expect(
      check(matching("MATCH (e:Entity) WHERE e.x = 'SET $y :Z // \"' RETURN e.id AS id ORDER BY id")),
    ).not.toThrow()
    expect(check(matching('MATCH (a)-[r:FLOW|LINK]->() RETURN {id: a.id, x: 1}.id AS id ORDER BY id'))).not.toThrow()
  })

  test.each([
    ['needs a first line that says what it is for', file(header.slice(1))],
    ['its header does not declare limit among the parameters', file(header, [...statement, 'LIMIT $limit'])],
    ['its header declares limit among the parameters, the text has none', file([...header, '// $limit: int'])],
    ['its header declares ids twice among the parameters', file([...header, '// $ids: string[]'])],
    [
      'its header does not declare type among the columns',
      matching('MATCH (e:Entity) RETURN id, 1 AS type ORDER BY id'),
    ],
    ['its header declares type among the columns, the text has none', file([...header, '// -> type: string'])],
    [
      'its columns stand in another order than it returns them',
      reading('UNWIND $ids AS id MATCH (e:Entity) RETURN id, e.type AS type ORDER BY id', '// -> type: string'),
    ],
    ['writes, but says that it reads', matching('MATCH (e:Entity) SET e.id = 1 RETURN id ORDER BY id')],
    ['writes, but says that it reads', matching('MATCH (e:Entity) detach delete e RETURN id ORDER BY id')],
    ['reads, but declares no columns', file(['// What for.', '// access: read'], ['MATCH (e:Entity) FINISH'])],
    ['returns several rows in no order', matching('MATCH (e:Entity) RETURN id')],
    ['has a comment inside the statement', file(header, ['UNWIND $ids AS id // why', ...statement.slice(1)])],
    ['quotes with " or `', matching('MATCH (e:Entity {x: "y"}) RETURN id ORDER BY id')],
    ['quotes with " or `', matching('MATCH (e:`Entity`) RETURN id ORDER BY id')],
    ['the label Person is not in the ontology', matching('MATCH (:Person) RETURN id ORDER BY id')],
    ['the label Person is not in the ontology', matching('MATCH (e:Entity:Person) RETURN id ORDER BY id')],
    ['the label Person is not in the ontology', matching('MATCH (e:Entity|Person) RETURN id ORDER BY id')],
    ['the label Person is not in the ontology', matching('MATCH (e) WHERE NOT e:Person RETURN id ORDER BY id')],
    ['the label Person is not in the ontology', file(['// W.', '// access: write'], ['MATCH (e:Entity) SET e:Person'])],
    [
      'the label Person is not in the ontology',
      file(['// W.', '// access: schema'], ['CREATE INDEX x IF NOT EXISTS FOR (n:Person) ON (n.id)']),
    ],
    ['the relationship type KNOWS is not', matching('MATCH ()-[:KNOWS]->() RETURN id ORDER BY id')],
    ['the relationship type KNOWS is not', matching('MATCH ()-[r:FLOW|KNOWS*1..2]->() RETURN id ORDER BY id')],
    ['the relationship type KNOWS is not', matching("MATCH ()-[r]->() WHERE type(r) = 'KNOWS' RETURN id ORDER BY id")],
  ])('%s', (complaint, content) => {
    expect(check(content)).toThrow(`cypher/folder/file.cypher: ${complaint}`)
  })

  test('a count, and what a unique key finds, need no order', () => {
    const one = ['// What for.', '// access: read', '// -> count: int']
    expect(check(file(one, ['MATCH (e:Entity) RETURN count(e) AS count']))).not.toThrow()
    expect(check(file(one, ["MATCH (h:Head {key: 'head'}) RETURN h.number AS count"]))).not.toThrow()
    expect(check(file(one, ['MATCH (e:Entity) RETURN 1 AS count']))).toThrow('several rows in no order')
  })
})

test('every file of cypher/ fits its header, and nothing but parameters reaches a statement', () => {
  const files = readCypherFiles()
  expect(files.length).toBeGreaterThan(50)
  for (const { text, name } of files) expect(text, name).not.toMatch(/\$\{|\+ \$|`/)
})
