import { SearchDocument, type SearchQuery } from '../../generated/cli-operations.ts'
import { entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import { type Language, languages } from '../../ontology/language.ts'
import { readArguments } from '../arguments.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import {
  apiLanguage,
  readLanguage,
  readNumber,
  readRevision,
  readWord,
  revisionOption,
  sharedOptions,
} from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { styleOf } from '../text/style.ts'
import { oneLine, widthOf } from '../text/width.ts'

const foundAllowed = { least: 1, most: 50, default: 10 } as const

const searchOptions = {
  type: { value: 'TYPE', multiple: true, help: 'only entities of this type' },
  first: { value: 'N', help: `how many, ${foundAllowed.least} to ${foundAllowed.most} (${foundAllowed.default})` },
  revision: revisionOption,
  ...sharedOptions,
} as const

type Found = SearchQuery['search']['edges'][number]

export const searchCommand: Command = {
  name: 'search',
  summary: 'Find entities and their ids by any of their names, in any script',
  positionals: ['TEXT…'],
  options: searchOptions,
  notes: `Types: ${entityTypeNames.map((name) => name.toLowerCase()).join(', ')}. Languages: ${languages.join(', ')}.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: searchOptions }, args)
    const types = values.type.map((type) => readWord('type', type, entityTypeNames))
    const first = readNumber('first', values.first, foundAllowed) ?? foundAllowed.default
    const revision = readRevision(values.revision)
    const language = readLanguage(values.lang)
    return withClient(terminal, async (client) => {
      const { search } = await client.query(SearchDocument, {
        query: positionals.join(' '),
        types: types.length === 0 ? null : types,
        first,
        language: apiLanguage(language),
        revision,
      })
      if (values.json) terminal.print(JSON.stringify(search.edges.map(foundJson), null, 2))
      else if (search.edges.length > 0) terminal.print(foundText(search.edges, language, terminal))
      else terminal.note(`No entity in this graph has a name like "${oneLine(positionals.join(' '))}".`)
      return search.edges.length > 0 ? exitCodes.answered : exitCodes.nothingFound
    })
  },
}

const foundJson = ({ node, matchedName }: Found) => ({
  id: node.id,
  type: node.type,
  kind: node.kind,
  label: node.label,
  matchedName,
})

function foundText(found: readonly Found[], language: Language, terminal: Terminal): string {
  const style = styleOf(terminal.colour)
  const width = Math.max(...found.map(({ node }) => widthOf(node.id)))
  return found
    .map(({ node, matchedName }) => {
      const { id, label, originalName, kindLabel, type } = node
      const names = [...new Set([label, originalName, matchedName])].flatMap((name) =>
        name === null ? [] : [oneLine(name)],
      )
      const [shown = '', ...others] = names
      return `${id.padEnd(width)}  ${style.bold(shown)}${others.length === 0 ? '' : ` (${others.join(', ')})`} · ${kindLabel ?? entityType(type).labels[language]}`
    })
    .join('\n')
}
