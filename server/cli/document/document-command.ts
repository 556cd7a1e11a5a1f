import { FiliereError } from '../../errors.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readLanguage, readNumber, readWord, sharedOptions } from '../options.ts'
import { addDocument } from './add-document.ts'
import { showDocument } from './show-document.ts'

const pageAllowed = { least: 1, most: 999_999 } as const

const documentOptions = {
  title: { value: 'TEXT', help: 'add: its title as published' },
  kind: { value: 'primary|secondary', help: 'add: the party’s own page or paper, or one that tells of it' },
  publisher: { value: 'ID', help: 'add: the source that published it' },
  id: { value: 'ID', help: 'add: what to call it (made from its hash)' },
  url: { value: 'URL', help: 'add: where it was published (where it was fetched)' },
  published: { value: 'DATE', help: 'add: when, as an EDTF date' },
  language: { value: 'TAG', help: 'add: its language, such as zh-Hans' },
  page: { value: 'N', help: 'show: which page of its text (1)' },
  ...sharedOptions,
} as const

export const documentCommand: Command = {
  name: 'document',
  summary: 'Add a document from a file or an address, or show one with its text',
  positionals: ['add|show', 'FILE|URL|ID'],
  options: documentOptions,
  notes: `A document that is added is listed: no claim rests on it until its passages are coded. Addresses are fetched where
CAPTURE=on, from the public internet alone. Exit code 3: there is no document with this id.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: documentOptions }, args)
    const [action = '', what = ''] = positionals
    const asked = { language: readLanguage(values.lang), json: values.json }
    if (action !== 'add' && action !== 'show')
      throw new FiliereError('BAD_INPUT', `"${action}" is nothing to do with a document: use one of add, show.`)
    if (action === 'show') {
      const page = readNumber('page', values.page, pageAllowed) ?? 1
      return showDocument({ ...asked, id: what, page }, terminal)
    }
    const { title, publisher, id, url, published, language } = values
    const kind = readWord('kind', needed('kind', values.kind), ['PRIMARY', 'SECONDARY'] as const)
    const facts = { title: needed('title', title), publisher: needed('publisher', publisher), kind }
    return addDocument({ json: values.json, what, facts: { ...facts, id, url, published, language } }, terminal)
  },
}

function needed(option: 'title' | 'kind' | 'publisher', value: string | undefined): string {
  if (value !== undefined) return value
  throw new FiliereError('BAD_INPUT', `--${option} is missing. See "filiere document --help".`)
}
