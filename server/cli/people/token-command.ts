import { scopes } from '../../authorisation/roles.ts'
import { FiliereError } from '../../errors.ts'
import {
  type ListedTokenFragment,
  ListPeopleDocument,
  MakeTokenDocument,
  OwnTokensDocument,
  RevokeDocument,
} from '../../generated/cli-operations.ts'
import { readArguments, type Values } from '../arguments.ts'
import type { Client } from '../client/client.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { readLanguage, readNumber, readWord, sharedOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { oneLine } from '../text/width.ts'
import { findPerson } from './find-person.ts'
import { peopleWords } from './people-words.ts'

const days = { least: 1, most: 365, default: 90 } as const

const tokenOptions = {
  scope: { value: 'SCOPE', multiple: true, help: 'create: what it is for, read, write or admin (read)' },
  days: { value: 'N', help: `create: how long it is good for, ${days.least} to ${days.most} days (${days.default})` },
  person: { value: 'PERSON', help: 'create: whose it is, an id or a name; not with FILIERE_TOKEN' },
  ...sharedOptions,
} as const

type Given = Values<typeof tokenOptions>
type Action = (client: Client, target: string | undefined, values: Given, terminal: Terminal) => Promise<number>

const create: Action = async (client, name, values, terminal) => {
  if (name === undefined) throw new FiliereError('BAD_INPUT', 'Say what the token is for: filiere token create NAME.')
  const wanted = values.scope.map((scope) => readWord('scope', scope, scopes))
  const person = values.person === undefined ? null : (await findPerson(client, values.person)).id
  const { createToken } = await client.query(MakeTokenDocument, {
    name,
    scopes: wanted.length === 0 ? ['READ'] : wanted,
    days: readNumber('days', values.days, days) ?? days.default,
    person,
  })
  terminal.print(values.json ? JSON.stringify(createToken, null, 2) : createToken.text)
  terminal.note(peopleWords[readLanguage(values.lang)].shownOnce)
  return exitCodes.answered
}

/** One's own; of everybody for whoever runs the server. */
const list: Action = async (client, _, values, terminal) => {
  const words = peopleWords[readLanguage(values.lang)]
  const { me } = await client.query(OwnTokensDocument, {})
  const people = me.person === null ? (await client.query(ListPeopleDocument, {})).people : [{ ...me.person, ...me }]
  const found = people.flatMap(({ name, tokens }) => tokens.map((token) => ({ person: name, ...token })))
  const line = ({ person, id, name, scopes: given, expires }: ListedTokenFragment & { readonly person: string }) =>
    [id, oneLine(person), oneLine(name), given.join(', ').toLowerCase(), words.until(expires)].join('  ')
  if (values.json) terminal.print(JSON.stringify(found, null, 2))
  else if (found.length > 0) terminal.print(found.map(line).join('\n'))
  else terminal.note(words.noTokens)
  return found.length > 0 ? exitCodes.answered : exitCodes.nothingFound
}

const revoke: Action = async (client, id, values, terminal) => {
  if (id === undefined) throw new FiliereError('BAD_INPUT', 'Name the token by its id: filiere token revoke ID.')
  const { revokeToken } = await client.query(RevokeDocument, { id })
  terminal.print(values.json ? JSON.stringify({ revoked: revokeToken }, null, 2) : revokeToken)
  return exitCodes.answered
}

const actions: Readonly<Record<string, Action>> = { create, list, revoke }

export const tokenCommand: Command = {
  name: 'token',
  summary: 'Make, list and revoke tokens by which programs act for people',
  positionals: ['ACTION', '[NAME]'],
  options: tokenOptions,
  notes: `filiere token create NAME, filiere token list, filiere token revoke ID.
With FILIERE_TOKEN set, every command asks as the person whose token it is, within its scopes;
without it, as whoever runs the server.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: tokenOptions }, args)
    const [name = '', target] = positionals
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined)
      throw new FiliereError(
        'BAD_INPUT',
        'Write one of: filiere token create NAME, filiere token list, filiere token revoke ID.',
      )
    readLanguage(values.lang)
    return withClient(terminal, (client) => action(client, target, values, terminal))
  },
}
