import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { refuseFor } from '../../refusals.ts'
import type { Registry } from '../../registry/registry.ts'
import { invitationShown, invitationsIn, invite, inviteAgain } from './invitations.ts'
import { disablePerson, enablePerson, setRole } from './manage-people.ts'
import { newestFirst } from './newest-first.ts'
import { needPerson, type Person, peopleIn } from './person.ts'
import { changeSettings, readSettings } from './settings.ts'
import { tokensIn } from './tokens.ts'

/** What admins do, and what a one-time address says before it is used. */
export const peopleResolvers: Resolvers = {
  Query: {
    invitation: async (_, { secret }, { registry }) => invitationShown(registry, secret),
    people: async (_, __, { registry }) => (await peopleIn(registry).list()).sort(byName),
    invitations: async (_, __, { registry }) => newestFirst(await invitationsIn(registry).list()),
    settings: (_, __, context) => settingsNow(context),
  },
  Mutation: {
    invitePerson: (_, { role }, { registry }) => invite(registry, role),
    inviteAgain: (_, { id }, { registry }) => inviteAgain(registry, id),
    withdrawInvitation: async (_, { id }, { registry }) => {
      if ((await invitationsIn(registry).get(id)) === null) refuseFor('INVITATION_UNKNOWN', { id })
      await invitationsIn(registry).remove(id)
      return id
    },
    setRole: (_, { id, role }, { registry }) => setRole(registry, id, role),
    disablePerson: (_, { id }, { registry }) => disablePerson(registry, id),
    enablePerson: (_, { id }, { registry }) => enablePerson(registry, id),
    changeSettings: async (_, { visitors, visitorsUpTo, soloReview }, context) => {
      if (typeof visitorsUpTo === 'number') await context.revisionAsked(visitorsUpTo)
      const change = { visitors: visitors ?? undefined, soloReview: soloReview ?? undefined, visitorsUpTo }
      await changeSettings(context.registry, change)
      return settingsNow(context)
    },
  },
  Person: {
    id: ({ key }) => key,
    name: ({ body }) => body.name,
    role: ({ body }) => body.role,
    disabled: ({ body }) => body.disabled,
    created: ({ body }) => body.created,
    tokens: async ({ key }, _, { registry }) => newestFirst(await tokensIn(registry).list(key)),
  },
  InvitationOffer: {
    role: ({ body }) => body.role,
    name: async ({ body }, _, { registry }) => (await invitedAgain(registry, body.person))?.body.name ?? null,
    expires: ({ expires }) => expires ?? '',
  },
  Invitation: {
    id: ({ key }) => key,
    role: ({ body }) => body.role,
    person: ({ body }, _, { registry }) => invitedAgain(registry, body.person),
    created: ({ body }) => body.created,
    expires: ({ expires }) => expires ?? '',
  },
}

const settingsNow = async ({ registry, visitorsUnlessSet }: GraphqlContext) => {
  const { visitors = visitorsUnlessSet, visitorsUpTo = null, soloReview = false } = await readSettings(registry)
  return { visitors, visitorsUpTo, soloReview }
}

const byName = (a: Person, b: Person): number => (a.body.name < b.body.name ? -1 : 1)

const invitedAgain = async (registry: Registry, id: string | null): Promise<Person | null> =>
  id === null ? null : needPerson(registry, id)
