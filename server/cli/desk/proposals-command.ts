import { randomUUID } from 'node:crypto'
import { FiliereError } from '../../errors.ts'
import {
  AcceptProposalsDocument,
  ProposalsDocument,
  type QueuedFragment,
  SendBackProposalDocument,
  ShownProposalDocument,
} from '../../generated/cli-operations.ts'
import { proposalStateNames } from '../../ontology/evidence-terms.ts'
import { readArguments, type Values } from '../arguments.ts'
import type { Client } from '../client/client.ts'
import { withClient } from '../client/open-client.ts'
import { type Command, exitCodes } from '../command.ts'
import { apiLanguage, readLanguage, readNumber, readWord, sharedOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { oneLine } from '../text/width.ts'
import { deskWords } from './desk-words.ts'
import { queuedText, shownText } from './proposal-text.ts'

const proposalsOptions = {
  state: { value: 'STATE', multiple: true, help: 'list those in this state (proposed)' },
  comment: { value: 'TEXT', help: 'send-back: what to change' },
  checked: { value: 'N', help: 'accept: how many claims were checked, where not all were' },
  wrong: { value: 'N', help: 'accept: how many of those were wrong (0)' },
  ...sharedOptions,
} as const

type Given = Values<typeof proposalsOptions>
type Action = (client: Client, targets: readonly string[], values: Given, terminal: Terminal) => Promise<number>

const listed = 100
const counted = { least: 0, most: 1_000_000 } as const

const list: Action = async (client, _, values, terminal) => {
  const language = readLanguage(values.lang)
  const states = values.state.map((state) => readWord('state', state, proposalStateNames))
  const { proposals } = await client.query(ProposalsDocument, {
    states: states.length === 0 ? ['PROPOSED'] : states,
    first: listed,
  })
  const found = proposals.edges.map(({ node }) => node)
  if (values.json) terminal.print(JSON.stringify(found, null, 2))
  else if (found.length > 0) terminal.print(found.map((one) => queuedText(one, language, terminal)).join('\n'))
  else terminal.note(deskWords[language].nothing)
  if (proposals.totalCount > found.length) terminal.note(deskWords[language].more(proposals.totalCount - found.length))
  return found.length > 0 ? exitCodes.answered : exitCodes.nothingFound
}

const show: Action = async (client, targets, values, terminal) => {
  const language = readLanguage(values.lang)
  const { id } = versionIn(onlyOne('show', targets))
  const { proposal } = await client.query(ShownProposalDocument, { id, language: apiLanguage(language) })
  if (proposal === null) {
    terminal.note(`There is no proposal "${oneLine(id)}": look at "filiere proposals list".`)
    return exitCodes.nothingFound
  }
  terminal.print(values.json ? JSON.stringify(proposal, null, 2) : shownText(proposal, language, terminal))
  return exitCodes.answered
}

const accept: Action = async (client, targets, values, terminal) => {
  const checked = readNumber('checked', values.checked, counted)
  const wrong = readNumber('wrong', values.wrong, counted)
  const sample = checked === undefined && wrong === undefined ? null : { checked: checked ?? null, wrong: wrong ?? 0 }
  const proposals = targets.map(versionIn)
  const { acceptProposals } = await client.query(AcceptProposalsDocument, { key: randomUUID(), proposals, sample })
  return printed(acceptProposals, values, terminal)
}

const sendBack: Action = async (client, targets, values, terminal) => {
  const comment = values.comment ?? null
  const target = versionIn(onlyOne('send-back', targets))
  const { sendBackProposal } = await client.query(SendBackProposalDocument, { key: randomUUID(), ...target, comment })
  return printed([sendBackProposal], values, terminal)
}

const actions: Readonly<Record<string, Action>> = { list, show, accept, 'send-back': sendBack }

export const proposalsCommand: Command = {
  name: 'proposals',
  summary: 'The review queue: proposals list, show ID, accept ID@REVISION…, send-back ID@REVISION',
  positionals: ['ACTION…'],
  options: proposalsOptions,
  notes: `States: ${proposalStateNames.map((state) => state.toLowerCase().replace('_', '-')).join(', ')}. ID@REVISION names the version that you looked at, as "list" and
"show" print it: another one is not accepted. Exit code 3: there is nothing to show.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options: proposalsOptions }, args)
    const [name = '', ...targets] = positionals
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined)
      throw new FiliereError(
        'BAD_INPUT',
        `"${oneLine(name)}" is nothing to do with proposals: use one of ${Object.keys(actions).join(', ')}.`,
      )
    return withClient(terminal, (client) => action(client, targets, values, terminal))
  },
}

function printed(proposals: readonly QueuedFragment[], values: Given, terminal: Terminal): number {
  const language = readLanguage(values.lang)
  const text = proposals.map((one) => queuedText(one, language, terminal)).join('\n')
  terminal.print(values.json ? JSON.stringify(proposals, null, 2) : text)
  return exitCodes.answered
}

function onlyOne(action: string, targets: readonly string[]): string {
  const [target, surplus] = targets
  if (target !== undefined && surplus === undefined) return target
  throw new FiliereError('BAD_INPUT', `Name one proposal: filiere proposals ${action} ID.`)
}

/** The API asks for what is missing. */
function versionIn(target: string): { readonly id: string; readonly expected: number | null } {
  const [id = '', revision] = target.split('@')
  return { id, expected: revision !== undefined && /^\d{1,9}$/.test(revision) ? Number(revision) : null }
}
