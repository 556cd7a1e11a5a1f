import { FiliereError } from '../../errors.ts'
import { pathsAllowed } from '../../features/path/question.ts'
import { ChainCountsDocument, type ReferenceFragment, SaveDocument } from '../../generated/cli-operations.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { apiLanguage, readLanguage, readNumber, sharedOptions } from '../options.ts'
import { checkIds } from '../path/known-ids.ts'
import { questionOptions, readQuestion } from '../path/question.ts'
import { headings } from '../text/headings.ts'
import { referenceJson } from './saved-json.ts'
import { referenceText } from './saved-text.ts'

const saveOptions = {
  path: { value: 'N', help: `which chain of the answer, 1 to ${pathsAllowed.most} (1)` },
  'named-or-bid': { help: 'of the chains that rest on a brand named in a tender, or on a bid' },
  ...questionOptions,
  ...sharedOptions,
} as const

export const saveCommand: Command = {
  name: 'save',
  summary: 'Save a chain that leads from FROM to TO, to be cited',
  positionals: ['FROM', 'TO'],
  options: saveOptions,
  notes: `What is saved stays as it is: "filiere saved ID" shows it, and what has changed
since. The same chain of the same answer is saved once. Exit code 3: the question gives no chain.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: saveOptions }, args)
    const [from = '', to = ''] = positionals
    const asked = readQuestion(from, to, values)
    const place = readNumber('path', values.path, pathsAllowed) ?? 1
    const list = values['named-or-bid'] ? 'NAMED_OR_BID' : 'PATHS'
    const language = readLanguage(values.lang)
    return withClient(terminal, async (client) => {
      await checkIds(client, asked, language)
      const { paths: answer } = await client.query(ChainCountsDocument, { question: asked })
      const count = (list === 'PATHS' ? answer.paths : answer.namedOrBid).length
      if (count === 0) {
        terminal.note(headings[language].nothingToSave)
        return exitCodes.nothingFound
      }
      if (place > count)
        throw new FiliereError('BAD_INPUT', `--path ${place} is not valid: the question gives chains 1 to ${count}.`)
      const question = { ...asked, revision: answer.revision }
      const chosen = (list === 'PATHS' ? answer.paths : answer.namedOrBid)[place - 1]
      const stops = chosen && [
        ...chosen.hops.slice(0, 1).map(({ from }) => from.id),
        ...chosen.hops.map(({ to }) => to.id),
      ]
      const variables = {
        question,
        place,
        list,
        stops,
        language: apiLanguage(language),
        address: client.address,
      } as const
      const { savePath: saved } = await client.query(SaveDocument, variables)
      terminal.print(print(saved, client.address))
      return exitCodes.answered
    })

    function print(saved: ReferenceFragment, address: string | null): string {
      return values.json
        ? JSON.stringify(referenceJson(saved), null, 2)
        : referenceText(saved, address, language, terminal)
    }
  },
}
