import { FiliereError } from '../../errors.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { readLanguage } from '../options.ts'
import { askPaths } from './ask-paths.ts'
import { checkIds } from './known-ids.ts'
import { pathJson } from './path-json.ts'
import { pathText } from './path-text.ts'
import { pathOptions, readBudget, readQuestion } from './question.ts'

export const pathCommand: Command = {
  name: 'path',
  summary: 'By which chain of sourced facts does FROM reach TO',
  positionals: ['FROM', 'TO'],
  options: pathOptions,
  notes: `FROM and TO are ids, such as axis-communications ("filiere search" finds them), several with commas between, or a
set, for a table with the best chain of each pair: any:buyer, any:vendor,country=EU,
any:buyer,kind=public-security,kind=ministry,within=china, any:vendor,part-of=idemia. Exit code 3: no sourced chain in this graph, which is not evidence that there is none.
Chains that rest on a brand named in a tender, or on a bid, show no supply: where there are no others, the code is 3 too.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: pathOptions }, args)
    const [from = '', to = ''] = positionals
    const question = readQuestion(from, to, values)
    const budget = readBudget(values)
    if (values.compare && values.json)
      throw new FiliereError('BAD_INPUT', '--compare is for people: leave it or --json out.')
    const language = readLanguage(values.lang)
    return withClient(terminal, async (client) => {
      await checkIds(client, question, language)
      const answer = await askPaths(client, question, budget, language)
      terminal.print(
        values.json ? JSON.stringify(pathJson(answer), null, 2) : pathText(answer, values.compare, language, terminal),
      )
      if (values.compare && [answer.paths, answer.namedOrBid].every(({ length }) => length < 2))
        terminal.note('There are no two chains to put side by side.')
      if (answer.partial) terminal.note('The search stopped at a limit: there may be more than this answer says.')
      return answer.paths.length > 0 ? exitCodes.answered : exitCodes.nothingFound
    })
  },
}
