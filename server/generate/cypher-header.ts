/**
 * The header of a query file:
 *
 *     // What it answers.
 *     // access: read
 *     // $ids: string[]
 *     // -> id: string
 *
 * `$name` declares a parameter, `->` a column, in order. Types are those of TypeScript over `string`, `int`, `float`
 * and `boolean`.
 */
export interface CypherFile {
  /** Path below `cypher/` without the ending. */
  readonly name: string
  readonly description: string
  readonly access: 'read' | 'write' | 'schema'
  readonly params: readonly Field[]
  readonly columns: readonly Field[]
  /** The statement, on one line. */
  readonly text: string
}

export interface Field {
  readonly name: string
  /** As TypeScript. */
  readonly type: string
}

const accesses = ['read', 'write', 'schema'] as const

export function parseCypherFile(name: string, content: string): CypherFile {
  const lines = content.split('\n')
  const header = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim())
  const statement = lines.filter((line) => !line.startsWith('//') && line.trim() !== '')
  const access = accesses.find((a) => header.includes(`access: ${a}`))
  if (access === undefined) throw new HeaderError(name, `needs a line "// access: ${accesses.join(' | ')}"`)
  return {
    name,
    description: header.filter((line) => !/^(access:|\$|->)/.test(line)).join(' '),
    access,
    params: header.filter((line) => line.startsWith('$')).map((line) => field(name, line.slice(1))),
    columns: header.filter((line) => line.startsWith('->')).map((line) => field(name, line.slice(2).trim())),
    text: statement.map((line) => line.trim()).join(' '),
  }
}

export class HeaderError extends Error {
  constructor(file: string, problem: string) {
    super(`cypher/${file}.cypher: ${problem}.`)
  }
}

function field(file: string, line: string): Field {
  const match = /^(\w+): (.+)$/.exec(line)
  if (match?.[1] === undefined || match[2] === undefined)
    throw new HeaderError(file, `cannot read "${line}" in its header`)
  if (!/^[\w\s|:,{}[\]]+$/.test(match[2])) throw new HeaderError(file, `"${match[2]}" is not a type`)
  const words = match[2].replace(/\w+(?=\??:)/g, '').match(/\w+/g) ?? []
  const unknown = words.find((word) => !['string', 'int', 'float', 'boolean', 'null'].includes(word))
  if (unknown !== undefined) throw new HeaderError(file, `"${unknown}" is not a type`)
  return { name: match[1], type: match[2].replace(/\b(int|float)\b/g, 'number') }
}
