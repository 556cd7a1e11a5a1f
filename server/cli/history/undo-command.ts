import { FiliereError } from '../../errors.ts'
import { RevertDocument, UndoDocument } from '../../generated/cli-operations.ts'
import { type Options, readArguments, type Values } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { readRevisionNumber } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const undoOptions = {
  reason: { value: 'TEXT', help: 'why: kept with each record that ends' },
  json: { help: 'print the answer as JSON' },
} as const satisfies Options

const revertOptions = {
  ...undoOptions,
  to: { value: 'N', help: 'the revision as of which it is to be' },
} as const

export const undoCommand: Command = {
  name: 'undo',
  summary: 'Take back what a revision did, by a new one',
  positionals: ['REVISION'],
  options: undoOptions,
  notes: `Each record that the revision changed goes back to what it was; proposals and saved chains stay. Where one of them
changed again since, nothing is done, and they are named: exit code 1.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: undoOptions }, args)
    const revision = readRevisionNumber('REVISION', positionals[0] ?? '')
    return withClient(terminal, async (client) => {
      const { undo } = await client.query(UndoDocument, { revision, reason: values.reason ?? null })
      return say(undo, `Revision ${revision} is taken back by revision ${undo.number}.`, values, terminal)
    })
  },
}

export const revertCommand: Command = {
  name: 'revert',
  summary: 'Put one record back to what it was as of a revision, by a new one',
  positionals: ['REF'],
  options: revertOptions,
  notes: 'REF is a record, such as claim:ID or entity:axis-communications.',
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: revertOptions }, args)
    const [ref = ''] = positionals
    if (values.to === undefined)
      throw new FiliereError('BAD_INPUT', 'As of which revision? Name it: filiere revert REF --to N.')
    const to = readRevisionNumber('--to', values.to)
    return withClient(terminal, async (client) => {
      const { revert } = await client.query(RevertDocument, { ref, to, reason: values.reason ?? null })
      return say(revert, `${ref} is as it was in revision ${to}, by revision ${revert.number}.`, values, terminal)
    })
  },
}

function say(
  revision: { readonly number: number; readonly time: string; readonly actor: string },
  sentence: string,
  { json }: Pick<Values<typeof undoOptions>, 'json'>,
  terminal: Terminal,
): number {
  terminal.print(json ? JSON.stringify(revision, null, 2) : sentence)
  return exitCodes.answered
}
