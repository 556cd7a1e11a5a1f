import { ActivityDocument, RecordHistoryDocument } from '../../generated/cli-operations.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { apiLanguage, readLanguage, readNumber, sharedOptions } from '../options.ts'
import { oneLine } from '../text/width.ts'
import { activityText, historyText } from './history-text.ts'

const shownAllowed = { least: 1, most: 100, default: 20 } as const

const historyOptions = {
  first: { value: 'N', help: `how many, ${shownAllowed.least} to ${shownAllowed.most} (${shownAllowed.default})` },
  after: { value: 'CURSOR', help: 'go on after a page: the cursor that --json gives' },
  ...sharedOptions,
} as const

export const historyCommand: Command = {
  name: 'history',
  summary: 'Show who changed what, when, and how it was before',
  positionals: ['[REF]'],
  options: historyOptions,
  notes: `REF is a record, such as entity:axis-communications or claim:ID: with a claim, what happened to its evidence is shown,
with an entity, what happened to the claims that name it. Without REF: the newest revisions of the whole graph.
Exit code 3: there never was such a record.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: historyOptions }, args)
    const [ref] = positionals
    const language = readLanguage(values.lang)
    const page = {
      first: readNumber('first', values.first, shownAllowed) ?? shownAllowed.default,
      after: values.after ?? null,
      language: apiLanguage(language),
    }
    return withClient(terminal, async (client) => {
      if (ref === undefined) {
        const { revisions } = await client.query(ActivityDocument, page)
        const shown = revisions.edges.map(({ node }) => node)
        const { totalCount, pageInfo } = revisions
        if (values.json)
          terminal.print(JSON.stringify({ totalCount, ...pageInfo, revisions: shown.map(flat) }, null, 2))
        else terminal.print(activityText(shown, language, terminal))
        return exitCodes.answered
      }
      const { history } = await client.query(RecordHistoryDocument, { ref, ...page })
      const changes = history.edges.map(({ node }) => node)
      const { totalCount, pageInfo } = history
      if (values.json) terminal.print(JSON.stringify({ totalCount, ...pageInfo, changes }, null, 2))
      else if (changes.length > 0) terminal.print(historyText(changes, language, terminal))
      else terminal.note(`There never was a record "${oneLine(ref)}" in this graph: check its kind and id.`)
      return totalCount > 0 ? exitCodes.answered : exitCodes.nothingFound
    })
  },
}

const flat = <N>({
  changes,
  ...revision
}: {
  readonly changes: { totalCount: number; edges: readonly { node: N }[] }
}) => ({
  ...revision,
  changeCount: changes.totalCount,
  changes: changes.edges.map(({ node }) => node),
})
