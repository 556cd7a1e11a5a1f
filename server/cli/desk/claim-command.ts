import { createHash } from 'node:crypto'
import { FiliereError } from '../../errors.ts'
import { ProposeDocument } from '../../generated/cli-operations.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { readLanguage, sharedOptions } from '../options.ts'
import { queuedText } from './proposal-text.ts'
import { readProposalFile } from './read-proposal-file.ts'

const claimOptions = {
  file: { value: 'JSON', help: 'the changes to propose' },
  key: { value: 'TEXT', help: 'the same key proposes once (derived from the file)' },
  ...sharedOptions,
} as const

export const claimCommand: Command = {
  name: 'claim',
  summary: 'Propose claims with their sources, documents and passages: claim add --file JSON',
  positionals: ['add'],
  options: claimOptions,
  notes: `The file holds a list of changes: {"op": "put", "kind": "claim", "record": {…}}, with the
records of seeds/. Author, review and standing are filled in. To amend a record, write
{"changes": […], "against": {"claim:ID": REVISION}}, with the revision that recorded the
version you looked at. Nothing is in the graph until somebody else accepts it.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: claimOptions }, args)
    const language = readLanguage(values.lang)
    if (positionals[0] !== 'add') throw new FiliereError('BAD_INPUT', 'Write "filiere claim add --file JSON".')
    if (values.file === undefined) throw new FiliereError('BAD_INPUT', 'Name the file: filiere claim add --file JSON.')
    const { text, ...file } = await readProposalFile(values.file)
    const key = values.key ?? `file-${createHash('sha256').update(text).digest('hex')}`
    return withClient(terminal, async (client) => {
      const { propose } = await client.query(ProposeDocument, { key, ...file })
      terminal.print(values.json ? JSON.stringify(propose, null, 2) : queuedText(propose, language, terminal))
      return exitCodes.answered
    })
  },
}
