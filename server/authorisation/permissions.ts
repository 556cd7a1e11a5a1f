import type { Role, Scope } from './roles.ts'

export interface Permission {
  /** The least role that is allowed this. */
  readonly least: Role
  /** Visitors too, where they may see accepted work (the setting `visitors`). */
  readonly visitorsWhoSee: boolean
  /** What a token must have been made for; null: any will do. */
  readonly scope: Scope | null
}

const permission = (least: Role, scope: Scope | null, visitorsWhoSee = false): Permission => ({
  least,
  scope,
  visitorsWhoSee,
})

/** The graph as it is accepted. */
const reading = permission('READER', 'READ', true)

/** What a reader may leave behind: no part of the graph. */
const keeping = permission('READER', 'WRITE', true)

/** What is worked on and not yet part of the graph. */
const researching = permission('RESEARCHER', 'READ')
const adding = permission('RESEARCHER', 'WRITE')

/** What makes proposed work part of the graph, and takes accepted work out of it. */
const editing = permission('EDITOR', 'WRITE')

/** Of files, which are sent and given back beside the API. */
export const filePermissions = { add: adding, seeUnrecorded: researching, seeRecorded: reading } as const
/** What is for everybody: to know who one is, and to become somebody. */
const anybody = permission('VISITOR', null)

/** One's own account. A token that does not say so may not turn into another one. */
const ownAccount = permission('READER', 'ADMIN')

const administering = permission('ADMIN', 'ADMIN')

/**
 * The authorisation table: the one place that says who may use what of the API. Every field of `Query` and `Mutation` is
 * here, and those fields of other types that are not for all who may ask for the type.
 */
export const permissions = {
  'Query.entity': reading,
  'Query.search': reading,
  'Query.neighbourhood': reading,
  'Query.claim': reading,
  'Query.claims': reading,
  'Query.countries': reading,
  'Query.coverage': reading,
  'Query.history': reading,
  'Query.verification': administering,
  'Query.document': reading,
  'Query.documents': reading,
  'Query.sources': reading,
  'Query.citations': reading,
  'Query.paths': reading,
  'Query.revision': reading,
  'Query.revisions': reading,
  'Query.savedPath': reading,
  'Query.savingAllowed': reading,
  'Query.storedFile': researching,
  'Query.documentsLike': researching,
  'Query.captureAllowed': researching,
  'Mutation.captureUrl': adding,
  'Mutation.addDocument': editing,
  'Query.me': anybody,
  'Query.invitation': anybody,
  'Query.people': administering,
  'Query.invitations': administering,
  'Query.settings': administering,
  'Mutation.savePath': keeping,
  'Mutation.signIn': anybody,
  'Mutation.signOut': anybody,
  'Mutation.acceptInvitation': anybody,
  'Mutation.changePassword': ownAccount,
  'Mutation.createToken': ownAccount,
  'Mutation.revokeToken': ownAccount,
  'Mutation.invitePerson': administering,
  'Mutation.inviteAgain': administering,
  'Mutation.withdrawInvitation': administering,
  'Mutation.setRole': administering,
  'Mutation.disablePerson': administering,
  'Mutation.enablePerson': administering,
  'Mutation.changeSettings': administering,
  'Me.sessions': ownAccount,
  'Me.tokens': ownAccount,
  'Person.tokens': administering,
  'Query.proposals': researching,
  'Query.proposal': researching,
  'Query.myDrafts': researching,
  'Mutation.propose': adding,
  'Mutation.reviseProposal': adding,
  'Mutation.withdrawProposal': adding,
  'Mutation.saveDraft': adding,
  'Mutation.discardDraft': adding,
  'Mutation.proposeDraft': adding,
  'Mutation.disputeClaim': adding,
  'Mutation.sendBackProposal': editing,
  'Mutation.acceptProposals': editing,
  'Mutation.settleDispute': editing,
  'Mutation.confirmClaim': editing,
  'Mutation.retractClaim': editing,
  'Mutation.retractCitation': editing,
  'Mutation.undo': editing,
  'Mutation.revert': editing,
} as const satisfies Readonly<Record<string, Permission>>

export type Permitted = keyof typeof permissions

/** Those of `Query` and `Mutation` are complete; any other field without a row is for all who may ask for its type. */
export const permissionFor = (field: string): Permission | undefined =>
  Object.hasOwn(permissions, field) ? permissions[field as Permitted] : undefined
