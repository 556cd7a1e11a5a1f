import { nodeLabels, relationshipTypes } from '../store/graph-labels.ts'
import { type CypherFile, HeaderError } from './cypher-header.ts'

/** Throws a HeaderError where a header and its text disagree, or a label or type is not the ontology's. */
export function checkCypherFile(file: CypherFile): void {
  const bare = file.text.replace(/'[^']*'/g, "''")
  const complain = (problem: string): never => {
    throw new HeaderError(file.name, problem)
  }
  if (file.description === '') complain('needs a first line that says what it is for')
  sameNames(
    'parameters',
    file.params.map((p) => p.name),
    unique(bare.match(/(?<=\$)\w+/g) ?? []),
    complain,
  )
  sameNames(
    'columns',
    file.columns.map((c) => c.name),
    returnedColumns(bare),
    complain,
  )
  if (/["`]/.test(bare)) complain('quotes with " or `: use \' for text, and plain names')
  if (bare.includes('//')) complain('has a comment inside the statement, which would end it: comments stand above it')
  if (file.access === 'read' && /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD)\b/i.test(bare))
    complain('writes, but says that it reads')
  if (file.access === 'read' && file.columns.length === 0) complain('reads, but declares no columns')
  if (file.access === 'read' && !/\bORDER BY\b/.test(bare) && mayReturnSeveral(bare))
    complain('returns several rows in no order')
  for (const label of labelsIn(bare))
    if (!nodeLabels.includes(label)) complain(`the label ${label} is not in the ontology`)
  for (const type of relationshipTypesIn(bare, file.text))
    if (!relationshipTypes.includes(type)) complain(`the relationship type ${type} is not in the ontology`)
}

/** In patterns, conditions and SET alike; a map has a space after its colons. */
const labelsIn = (text: string): string[] =>
  [...text.replace(/\[\w*:[^\]]*\]/g, '').matchAll(/(?:\(|\b\w+)((?:[:|]\w+)+)/g)].flatMap(([, labels = '']) =>
    labels.slice(1).split(/[:|]/),
  )

/** In patterns, and where a type is compared with text. */
const relationshipTypesIn = (bare: string, text: string): string[] => [
  ...[...bare.matchAll(/\[\w*:([\w|]+)/g)].flatMap(([, types = '']) => types.split('|')),
  ...[...text.matchAll(/\btype\(\w+\) = '(\w+)'/g)].map(([, type = '']) => type),
]

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** An aggregate over everything, or the one node that a unique key finds, is one row. */
const mayReturnSeveral = (text: string): boolean =>
  !/RETURN count\(\w+\) AS \w+$/.test(text) && !/^MATCH \(\w+:\w+ \{key: ''\}\) RETURN/.test(text)

function sameNames(
  what: string,
  declared: readonly string[],
  used: readonly string[],
  complain: (problem: string) => never,
): void {
  const twice = declared.find((name, index) => declared.indexOf(name) !== index)
  if (twice !== undefined) complain(`its header declares ${twice} twice among the ${what}`)
  const missing = used.find((name) => !declared.includes(name))
  if (missing !== undefined) complain(`its header does not declare ${missing} among the ${what}`)
  const unused = declared.find((name) => !used.includes(name))
  if (unused !== undefined) complain(`its header declares ${unused} among the ${what}, the text has none`)
  if (what === 'columns' && declared.join() !== used.join())
    complain('its columns stand in another order than it returns them')
}

/** The names that the last RETURN gives, in order. */
function returnedColumns(text: string): string[] {
  const clause = /\bRETURN (?:DISTINCT )?((?:(?!\bRETURN\b).)*?)(?: ORDER BY .*| SKIP .*| LIMIT .*)?$/.exec(text)?.[1]
  if (clause === undefined) return []
  return splitTopLevel(clause).map((item) => /\bAS (\w+)$/.exec(item)?.[1] ?? item)
}

function splitTopLevel(list: string): string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (const character of list) {
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (character === ',' && depth === 0) {
      items.push(item.trim())
      item = ''
    } else item += character
  }
  return [...items, item.trim()]
}
