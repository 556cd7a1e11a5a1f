import { usageOf } from './arguments.ts'
import type { Command } from './command.ts'

const indented = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join('\n')
}

export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usageOf(command), command.summary] as const)
  return `Filière: by which chain of sourced facts does a vendor reach a body or a programme?

${indented(rows)}
  filiere --help, --version

"filiere COMMAND --help" lists a command's options. Settings come from the environment:
${indented([
  ['FILIERE_TOKEN', 'ask as the person whose token it is (filiere token --help)'],
  ['FILIERE_DATA', 'the data folder (./data)'],
  ['NEO4J_URI', 'use Neo4j at this address, with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE'],
  ['HOST, PORT', 'where "serve" listens (127.0.0.1, 8080)'],
])}
While a server uses the data folder, the commands ask that server.

Exit codes: 0 an answer, 3 nothing found, 2 wrong input, 1 anything else.`
}

export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, { value, multiple, help }]) => {
    const term = value === undefined ? `--${name}` : `--${name} ${value}`
    return [term, multiple ? `${help} (may be repeated)` : help] as const
  })
  return [
    `${usageOf(command)}${rows.length > 0 ? ' [options]' : ''}`,
    `${command.summary}.`,
    ...(rows.length > 0 ? [indented(rows)] : []),
    ...(command.notes === '' ? [] : [command.notes]),
  ].join('\n\n')
}
