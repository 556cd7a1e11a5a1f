import { SavedDocument } from '../../generated/cli-operations.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { apiLanguage, readLanguage, sharedOptions } from '../options.ts'
import { oneLine } from '../text/width.ts'
import { savedJson } from './saved-json.ts'
import { savedText } from './saved-text.ts'

export const savedCommand: Command = {
  name: 'saved',
  summary: 'Show a saved chain as it was, and what has changed since',
  positionals: ['ID'],
  options: sharedOptions,
  notes: `Exit code 3: no chain is saved under this identifier. 1: what is stored is not what the identifier was derived from.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: sharedOptions }, args)
    const [id = ''] = positionals
    const language = readLanguage(values.lang)
    return withClient(terminal, async (client) => {
      const { savedPath: saved } = await client.query(SavedDocument, {
        id,
        language: apiLanguage(language),
        address: client.address,
      })
      if (saved === null) {
        terminal.note(`No chain is saved under "${oneLine(id)}": check that the identifier is whole.`)
        return exitCodes.nothingFound
      }
      terminal.print(
        values.json ? JSON.stringify(savedJson(saved), null, 2) : savedText(saved, client.address, language, terminal),
      )
      return saved.intact ? exitCodes.answered : exitCodes.unverified
    })
  },
}
