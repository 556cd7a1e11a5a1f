import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { claimView } from '../../graphql/views.ts'
import type { Registry } from '../../registry/registry.ts'
import { checkCopies } from '../file/check-copies.ts'
import { isId } from '../id.ts'
import { pageOf } from '../page.ts'
import { peopleIn } from '../people/person.ts'
import { readRevision } from '../revision/list-revisions.ts'
import { claimSentence } from '../words/claim-sentence.ts'
import { changedSince } from './changed-since.ts'
import { currentOrNone, currentRecord } from './current-record.ts'
import type { Desk, Done } from './desk.ts'
import { dispute, settle } from './dispute.ts'
import { discardDraft, listDrafts, proposeDraft, saveDraft } from './drafts.ts'
import { propose, revise, withdraw } from './propose.ts'
import { proposedRecords } from './proposed-records.ts'
import { proposalsIn, theProposal } from './read-proposals.ts'
import { accept, sendBack } from './review.ts'
import { confirmClaim, retractCitation, retractClaim } from './stand.ts'

const deskOf = ({ store, registry, actor }: GraphqlContext): Desk => ({ store, registry, actor })

/** The proposal as it was right after: the same request again gets the same answer. */
const proposalDone = async ({ id, revision }: Done, { store }: GraphqlContext) => theProposal(store, id, revision)

const claimDone = (claim: string, { revision }: Done, context: GraphqlContext) =>
  context.asOf(revision).claims.need(claim)

const nameOf = async (id: string, registry: Registry): Promise<string | null> =>
  (await peopleIn(registry).get(id))?.body.name ?? null

interface RecordVersion {
  readonly record: string
  readonly recordedIn: number
}

/** As the services take it. */
const versions = <A extends { readonly against?: readonly RecordVersion[] | null }>({ against, ...asked }: A) => ({
  ...asked,
  against: against && Object.fromEntries(against.map(({ record, recordedIn }) => [record, recordedIn])),
})

export const deskResolvers: Resolvers = {
  Query: {
    proposals: async (_, { states, mine, ...args }, context) => {
      const request = pageRequest('proposals', args, 100)
      const found = await proposalsIn(context.store, states, await context.newest())
      const wanted = mine ? found.filter(({ record }) => record.by === context.actor) : found
      return connection(
        'proposals',
        pageOf(wanted, ({ record, recordedIn }) => [-recordedIn, record.id], request),
      )
    },
    proposal: async (_, { id }, { store, newest }) =>
      isId(id) ? currentOrNone(store, 'proposal', id, await newest()) : null,
    myDrafts: (_, __, context) => listDrafts(deskOf(context)),
  },
  Mutation: {
    propose: async (_, asked, context) => {
      await checkCopies(context, asked.changes ?? [])
      return proposalDone(await propose(deskOf(context), versions(asked)), context)
    },
    reviseProposal: async (_, asked, context) => {
      await checkCopies(context, asked.changes ?? [])
      return proposalDone(await revise(deskOf(context), versions(asked)), context)
    },
    withdrawProposal: async (_, asked, context) => proposalDone(await withdraw(deskOf(context), asked), context),
    sendBackProposal: async (_, asked, context) => proposalDone(await sendBack(deskOf(context), asked), context),
    acceptProposals: async (_, asked, context) => {
      for (const { id } of asked.proposals ?? []) {
        const held = id ? await currentOrNone(context.store, 'proposal', id, await context.newest()) : null
        // A draft was not checked when it was proposed.
        await checkCopies(context, held?.record.changes ?? [])
      }
      const { revision } = await accept(deskOf(context), asked)
      const ids = asked.proposals?.flatMap(({ id }) => id ?? []) ?? []
      return Promise.all(ids.map((id) => theProposal(context.store, id, revision)))
    },
    saveDraft: (_, asked, context) => saveDraft(deskOf(context), versions(asked)),
    discardDraft: (_, asked, context) => discardDraft(deskOf(context), asked),
    proposeDraft: async (_, asked, context) => proposalDone(await proposeDraft(deskOf(context), asked), context),
    disputeClaim: async (_, asked, context) =>
      claimDone(asked.claim ?? '', await dispute(deskOf(context), asked), context),
    settleDispute: async (_, asked, context) => {
      const done = await settle(deskOf(context), asked)
      const { record } = await currentRecord(context.store, 'dispute', done.id, done.revision)
      return claimDone(record.claim, done, context)
    },
    confirmClaim: async (_, asked, context) => {
      const done = await confirmClaim(deskOf(context), asked)
      return claimDone(done.id, done, context)
    },
    retractClaim: async (_, asked, context) => {
      const done = await retractClaim(deskOf(context), asked)
      return claimDone(done.id, done, context)
    },
    retractCitation: async (_, asked, context) => {
      const done = await retractCitation(deskOf(context), asked)
      const { record } = await currentRecord(context.store, 'citation', done.id, done.revision)
      return claimDone(record.claim, done, context)
    },
  },
  Proposal: {
    id: ({ record }) => record.id,
    state: ({ record }) => record.state,
    by: ({ record }) => record.by,
    byName: ({ record }, _, { registry }) => nameOf(record.by, registry),
    mine: ({ record }, _, { actor }) => record.by === actor,
    recordedAt: async ({ recordedIn }, _, { store }) => (await readRevision(store, recordedIn))?.time ?? '',
    claimCount: ({ record }) => record.changes.filter(({ op, kind }) => op === 'put' && kind === 'claim').length,
    changes: (held, _, context) => proposedRecords(held, context),
    comments: ({ record }) => record.comments,
    sample: ({ record }) => record.sample ?? null,
    changedSince: async ({ record: { state, against } }, _, { store }) =>
      state === 'ACCEPTED' ? [] : changedSince(store, (await store.head()).number, against),
  },
  ProposalComment: {
    byName: ({ by }, _, { registry }) => nameOf(by, registry),
  },
  ProposedRecord: {
    op: ({ change }) => change.op,
    kind: ({ change }) => change.kind,
    id: ({ change }) => (change.op === 'put' ? change.record.id : change.id),
    sentence: async ({ preview }, { language }) =>
      preview && claimSentence(await claimView(preview.claim, language, preview.snapshot), language),
    strength: ({ preview }) => preview?.claim.state.strength ?? null,
  },
  Draft: {
    id: ({ key }) => key,
    changes: ({ body }) => body.changes,
    against: ({ body }) =>
      Object.entries(body.against).map(([record, recordedIn]) => ({ record, recordedIn: Number(recordedIn) })),
  },
  Dispute: {
    finding: ({ settled }) => settled?.reason ?? null,
  },
}
