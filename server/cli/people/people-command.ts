import { accountRoles } from '../../authorisation/roles.ts'
import { FiliereError } from '../../errors.ts'
import {
  ChangeRoleDocument,
  DisableDocument,
  EnableDocument,
  InviteDocument,
  InvitePersonAgainDocument,
  ListPeopleDocument,
} from '../../generated/cli-operations.ts'
import { readArguments, type Values } from '../arguments.ts'
import type { Client } from '../client/client.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { readLanguage, readWord, sharedOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { oneLine } from '../text/width.ts'
import { findPerson } from './find-person.ts'
import { peopleWords } from './people-words.ts'

type Given = Values<typeof sharedOptions>
type Action = (client: Client, given: readonly string[], values: Given, terminal: Terminal) => Promise<number>

const list: Action = async (client, _, values, terminal) => {
  const { people } = await client.query(ListPeopleDocument, {})
  const words = peopleWords[readLanguage(values.lang)]
  const line = ({ id, name, role, disabled }: (typeof people)[number]) =>
    [id, oneLine(name), words.roles[role], ...(disabled ? [words.disabled] : [])].join('  ')
  if (values.json) terminal.print(JSON.stringify(people, null, 2))
  else if (people.length > 0) terminal.print(people.map(line).join('\n'))
  else terminal.note(words.nobody)
  return people.length > 0 ? exitCodes.answered : exitCodes.nothingFound
}

const invite: Action = async (client, [role = ''], values, terminal) => {
  const { invitePerson } = await client.query(InviteDocument, { role: readWord('role', role, accountRoles) })
  return printAddress(invitePerson, client, values, terminal)
}

const password: Action = async (client, [who = ''], values, terminal) => {
  const { id } = await findPerson(client, who)
  const { inviteAgain } = await client.query(InvitePersonAgainDocument, { id })
  return printAddress(inviteAgain, client, values, terminal)
}

const changeRole: Action = async (client, [who = '', role = ''], values, terminal) => {
  const wanted = readWord('role', role, accountRoles)
  const { id } = await findPerson(client, who)
  await client.query(ChangeRoleDocument, { id, role: wanted })
  return list(client, [], values, terminal)
}

const disable: Action = async (client, [who = ''], values, terminal) => {
  const { id } = await findPerson(client, who)
  await client.query(DisableDocument, { id })
  return list(client, [], values, terminal)
}

const enable: Action = async (client, [who = ''], values, terminal) => {
  const { id } = await findPerson(client, who)
  await client.query(EnableDocument, { id })
  return list(client, [], values, terminal)
}

function printAddress(
  { path, expires }: { readonly path: string; readonly expires: string },
  { address }: Client,
  values: Given,
  { print, note }: Terminal,
): number {
  const words = peopleWords[readLanguage(values.lang)]
  const whole = `${address ?? ''}${path}`
  print(values.json ? JSON.stringify({ address: whole, expires }, null, 2) : whole)
  if (address === null) note(words.belowServer)
  note(words.worksOnce(expires))
  return exitCodes.answered
}

/** By their names: what they do, and how many more words they take. */
const actions: Readonly<Record<string, { readonly run: Action; readonly takes: readonly string[] }>> = {
  list: { run: list, takes: [] },
  invite: { run: invite, takes: ['ROLE'] },
  role: { run: changeRole, takes: ['PERSON', 'ROLE'] },
  password: { run: password, takes: ['PERSON'] },
  disable: { run: disable, takes: ['PERSON'] },
  enable: { run: enable, takes: ['PERSON'] },
}

const usage = Object.entries(actions)
  .map(([name, { takes }]) => ['filiere people', name, ...takes].join(' '))
  .join(', ')

export const peopleCommand: Command = {
  name: 'people',
  summary: 'List who has an account, invite people, change roles, disable accounts',
  positionals: ['ACTION', '[PERSON]', '[ROLE]'],
  options: sharedOptions,
  notes: `${usage}.
PERSON is an id or a name. Roles: ${accountRoles.map((role) => role.toLowerCase()).join(', ')}. "invite" and "password" print an address that
works once, for 24 hours: send it to whom it is for.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: sharedOptions }, args)
    const [name = '', ...given] = positionals
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined || given.length !== action.takes.length)
      throw new FiliereError('BAD_INPUT', `Write one of: ${usage}.`)
    readLanguage(values.lang)
    return withClient(terminal, (client) => action.run(client, given, values, terminal))
  },
}
