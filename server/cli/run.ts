import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiliereError } from '../errors.ts'
import { packageRoot } from '../package-root.ts'
import { reportProblem } from '../serving/report-problem.ts'
import { backupCommand, restoreCommand } from './backup/backup-command.ts'
import type { Command } from './command.ts'
import { claimCommand } from './desk/claim-command.ts'
import { proposalsCommand } from './desk/proposals-command.ts'
import { documentCommand } from './document/document-command.ts'
import { commandHelp, programHelp } from './help.ts'
import { historyCommand } from './history/history-command.ts'
import { revertCommand, undoCommand } from './history/undo-command.ts'
import { nearest } from './nearest.ts'
import { pathCommand } from './path/path-command.ts'
import { peopleCommand } from './people/people-command.ts'
import { tokenCommand } from './people/token-command.ts'
import { saveCommand } from './saved/save-command.ts'
import { savedCommand } from './saved/saved-command.ts'
import { searchCommand } from './search/search-command.ts'
import { serveCommand } from './serve-command.ts'
import type { Terminal } from './terminal.ts'
import { verifyCommand } from './verify/verify-command.ts'

const commands: readonly Command[] = [
  documentCommand,
  pathCommand,
  saveCommand,
  savedCommand,
  searchCommand,
  historyCommand,
  undoCommand,
  revertCommand,
  verifyCommand,
  claimCommand,
  proposalsCommand,
  peopleCommand,
  tokenCommand,
  backupCommand,
  restoreCommand,
  serveCommand,
]

/** Runs one command and resolves with its exit code; null when it goes on until the process is stopped. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number | null> {
  try {
    const [name, ...rest] = args
    if (name === '--version' || name === '-v') return say(terminal, version())
    if (name === undefined || name === '--help' || name === '-h' || name === 'help')
      return say(terminal, programHelp(commands))
    const command = commandNamed(name)
    return asksForHelp(rest) ? say(terminal, commandHelp(command)) : await command.run(rest, terminal)
  } catch (error) {
    return reportProblem(error, terminal.note)
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.print(text)
  return 0
}

function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  return options.includes('--help') || options.includes('-h')
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const names = commands.map((candidate) => candidate.name)
  const similar = nearest(name, names)
  throw new FiliereError(
    'BAD_INPUT',
    `There is no command "${name}". ${similar === null ? `Use one of ${names.join(', ')}.` : `Did you mean "filiere ${similar}"?`}`,
  )
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  return version
}
