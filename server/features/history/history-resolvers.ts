import { isAtLeast } from '../../authorisation/roles.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { type RevisionSummary, readRevision } from '../revision/list-revisions.ts'
import type { Revision } from '../revision/revision.ts'
import { canonicalJson } from '../revision/revision.ts'
import { fieldChanges } from './field-changes.ts'
import { fieldLabel, recordChangeWords } from './history-terms.ts'
import { acceptedOnly, readChanges, readHistory, retirementReason, type Seen } from './read-history.ts'
import { recordTitle } from './record-title.ts'
import { revertRecord, undoRevision } from './undo.ts'

const most = 100

const seenBy = ({ role }: GraphqlContext): Seen => (isAtLeast(role, 'RESEARCHER') ? () => true : acceptedOnly)

const summary = ({ payload, ...revision }: Revision): RevisionSummary => ({ ...revision, erased: payload === null })

export const historyResolvers: Resolvers = {
  Query: {
    history: async (_, { ref, ...args }, context) => {
      const request = pageRequest('history', args, most)
      const events = await readHistory(context.store, ref, request, seenBy(context), await context.newest())
      return connection('history', events)
    },
  },
  Mutation: {
    undo: async (_, { revision, reason }, { store, actor }) =>
      summary(await undoRevision(store, revision, { actor, reason: reason ?? null })),
    revert: async (_, { ref, to, reason }, { store, actor }) =>
      summary(await revertRecord(store, ref, to, { actor, reason: reason ?? null })),
  },
  RecordEvent: {
    revision: async ({ revision }, _, { store }) => {
      const found = await readRevision(store, revision)
      if (found === null) throw new Error(`revision ${revision} is missing`)
      return found
    },
    words: ({ kind, action }, { language }) => recordChangeWords(kind, action, language),
    title: (event, { language }, context) => recordTitle(event, language, context.asOf),
    reason: (event, _, { store }) => (event.action === 'RETIRED' ? retirementReason(store, event) : null),
    fields: fieldChanges,
    before: ({ before }) => (before === null ? null : canonicalJson(before.record)),
    after: ({ after }) => (after === null ? null : canonicalJson(after.record)),
  },
  FieldChange: {
    label: ({ path }, { language }) => fieldLabel(path)[language],
  },
  Revision: {
    changes: async ({ number }, args, context) => {
      const request = pageRequest('changes', args, most)
      return connection('changes', await readChanges(context.store, number, request, seenBy(context)))
    },
  },
}
