import type { Asker } from '../../authorisation/asker.ts'
import { visitor } from '../../authorisation/asker.ts'
import { isAtLeast, scopes } from '../../authorisation/roles.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { refuseFor } from '../../refusals.ts'
import { personAsking } from './authenticate.ts'
import type { Browser } from './browser.ts'
import { acceptInvitation } from './invitations.ts'
import { newestFirst } from './newest-first.ts'
import { needPerson, type Person, peopleIn } from './person.ts'
import { openSession, sessionsIn } from './sessions.ts'
import { changePassword, personSigningIn } from './sign-in.ts'
import { createToken, tokensIn } from './tokens.ts'

/** What people do with their own accounts. */
export const accountResolvers: Resolvers = {
  Query: {
    me: (_, __, { asker }) => asker,
  },
  Mutation: {
    signIn: async (_, given, context) => {
      const { address } = needBrowser(context)
      const person = await personSigningIn(context.registry, context.signInAttempts, { ...given, address })
      return signedIn(context, person)
    },
    signOut: async (_, { everywhere }, { registry, asker, browser }) => {
      const { session, person } = asker
      if (everywhere && person !== null) await sessionsIn(registry).removeOwned(person.id)
      if (session !== null) {
        await sessionsIn(registry).remove(session)
        browser?.drop()
        return visitor
      }
      return asker
    },
    acceptInvitation: async (_, { secret, name, password }, context) => {
      needBrowser(context)
      return signedIn(context, await acceptInvitation(context.registry, secret, { name: name ?? '', password }))
    },
    changePassword: async (_, given, context) => {
      needBrowser(context)
      const { registry, signInAttempts } = context
      return signedIn(context, await changePassword(registry, signInAttempts, await needSelf(context), given))
    },
    createToken: async (_, { person, ...wish }, context) => {
      if (typeof person === 'string' && context.person !== null) refuseFor('NOT_THE_OPERATOR', {})
      const owner = await (typeof person === 'string' ? needPerson(context.registry, person) : needSelf(context))
      return createToken(context.registry, owner, wish)
    },
    revokeToken: async (_, { id }, context) => {
      const token = await tokensIn(context.registry).get(id)
      const isOurs = token !== null && (context.role === 'ADMIN' || token.owner === context.person?.id)
      if (!isOurs) refuseFor('TOKEN_UNKNOWN', { id })
      await tokensIn(context.registry).remove(id)
      return id
    },
  },
  Me: {
    person: async ({ person }, _, { registry }) => (person === null ? null : peopleIn(registry).get(person.id)),
    reads: async ({ role }, _, { visitorsSee }) => isAtLeast(role, 'READER') || (await visitorsSee()) === 'ACCEPTED',
    sessions: async ({ person, session }, _, { registry }) =>
      person === null
        ? []
        : newestFirst(await sessionsIn(registry).list(person.id)).map((entry) => ({
            entry,
            current: entry.key === session,
          })),
    tokens: async ({ person }, _, { registry }) =>
      person === null ? [] : newestFirst(await tokensIn(registry).list(person.id)),
  },
  Session: {
    id: ({ entry }) => entry.key,
    device: ({ entry }) => entry.body.device,
    created: ({ entry }) => entry.body.created,
    expires: ({ entry }) => entry.expires ?? '',
  },
  Token: {
    id: ({ key }) => key,
    name: ({ body }) => body.name,
    scopes: ({ body }) => body.scopes,
    created: ({ body }) => body.created,
    expires: ({ expires }) => expires ?? '',
  },
}

const needBrowser = ({ browser }: GraphqlContext): Browser => browser ?? refuseFor('NO_BROWSER', {})

const needSelf = ({ registry, person }: GraphqlContext): Promise<Person> =>
  person === null ? refuseFor('NO_ACCOUNT', {}) : needPerson(registry, person.id)

/** A new session each time: what the browser showed before is worth nothing any more. */
async function signedIn(context: GraphqlContext, person: Person): Promise<Asker> {
  const { registry, asker } = context
  const browser = needBrowser(context)
  if (asker.session !== null) await sessionsIn(registry).remove(asker.session)
  const session = await openSession(registry, person, browser.device)
  browser.keep(session)
  return { person: personAsking(person), role: person.body.role, scopes, session: session.id }
}
