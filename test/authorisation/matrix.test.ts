import type { FastifyInstance } from 'fastify'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions } from '../../server/authorisation/permissions.ts'
import {
  type AccountRole,
  accountRoles,
  type Role,
  roles,
  type Scope,
  scopes,
  type VisitorSight,
  visitorSights,
} from '../../server/authorisation/roles.ts'
import { newPersonId, type Person, peopleIn } from '../../server/features/people/person.ts'
import { openSession } from '../../server/features/people/sessions.ts'
import { changeSettings } from '../../server/features/people/settings.ts'
import { createToken } from '../../server/features/people/tokens.ts'
import { schemaSdl } from '../../server/graphql/type-defs.ts'
import { EntryRegistry } from '../../server/registry/entry-registry.ts'
import { appOver, seededApp, testToken } from '../support/app.ts'
import { operationFor } from './operation-for.ts'

const server = seededApp()
const registry = new EntryRegistry()
const schema: GraphQLSchema = buildSchema(schemaSdl())
let app: FastifyInstance
let people: ReadonlyMap<AccountRole, Person>

beforeAll(async () => {
  app = appOver(server.store, { registry, rateLimit: { perMinute: 1_000_000, exemptLoopback: true } })
  people = new Map(await Promise.all(accountRoles.map(async (role) => [role, await account(role)] as const)))
  return () => app.close()
})

const account = (role: AccountRole): Promise<Person> => {
  const body = { name: role, role, password: '', disabled: false, generation: 1, created: '2026-01-01T00:00:00Z' }
  return peopleIn(registry).put({ key: newPersonId(), owner: null, body, expires: null }, 0)
}

const person = (role: AccountRole): Person => {
  const found = people.get(role)
  if (found === undefined) throw new Error(`nobody is ${role}`)
  return found
}

/** A way in: what the request shows, and what that makes of who asks. */
interface Way {
  readonly name: string
  readonly role: Role
  readonly scopes: readonly Scope[]
  readonly visitors: VisitorSight
  headers(): Promise<Record<string, string>>
}

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })

const ways: readonly Way[] = [
  ...visitorSights.map(
    (visitors): Way => ({
      name: `a visitor who sees ${visitors}`,
      role: 'VISITOR',
      scopes,
      visitors,
      headers: async () => ({}),
    }),
  ),
  ...accountRoles.flatMap((role): Way[] => [
    {
      name: `${role} by session`,
      role,
      scopes,
      visitors: 'NOTHING',
      // A new one each time: to sign out is one of the fields.
      headers: async () => ({ cookie: `filiere=${(await openSession(registry, person(role), '')).text}` }),
    },
    ...[...scopes.map((scope) => [scope]), scopes].map(
      (given): Way => ({
        name: `${role} by token for ${given.join(', ')}`,
        role,
        scopes: given,
        visitors: 'ACCEPTED',
        headers: async () =>
          bearer((await createToken(registry, person(role), { name: 'x', scopes: given, days: 1 })).text),
      }),
    ),
  ]),
  { name: 'the operator', role: 'ADMIN', scopes, visitors: 'NOTHING', headers: async () => bearer(testToken) },
]

/** The rule, said once more and otherwise than the server does. */
function expected({ least, visitorsWhoSee, scope }: Permission, way: Way): string | null {
  if (way.role === 'VISITOR' && least !== 'VISITOR' && !(visitorsWhoSee && way.visitors === 'ACCEPTED'))
    return 'SIGN_IN_FIRST'
  if (way.role !== 'VISITOR' && roles.indexOf(way.role) < roles.indexOf(least)) return 'ROLE_TOO_LOW'
  return scope === null || way.scopes.includes(scope) ? null : 'SCOPE_MISSING'
}

const codes: Readonly<Record<string, string>> = {
  SIGN_IN_FIRST: 'UNAUTHENTICATED',
  ROLE_TOO_LOW: 'FORBIDDEN',
  SCOPE_MISSING: 'FORBIDDEN',
}

describe.each(ways)('$name', (way) => {
  const { name: _, ...asked } = way
  test.each(Object.entries(permissions))('%s', async (field, permission: Permission) => {
    await changeSettings(registry, { visitors: asked.visitors })
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost', ...(await asked.headers()) },
      payload: { query: operationFor(schema, field) },
    })
    const { errors = [] } = response.json() as {
      errors?: readonly { message: string; extensions: { code: string; reason?: string } }[]
    }
    const [error] = errors
    const reason = error?.extensions.reason ?? null
    const refusal = expected(permission, way)
    // Whoever is let in may be told that what the request names isn't there.
    expect(reason !== null && reason in codes ? reason : null, error?.message).toBe(refusal)
    if (refusal !== null) expect(error?.extensions.code).toBe(codes[refusal])
    else expect(response.statusCode, error?.message).toBe(200)
  })
})

describe('the table', () => {
  test('has a row for every field of Query and Mutation', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
    )
    expect(fields.length).toBeGreaterThan(30)
    expect(fields.filter((field) => !Object.hasOwn(permissions, field))).toEqual([])
  })

  test('leaves nothing to visitors who may see nothing but who they are, and to become somebody', () => {
    const open = Object.entries<Permission>(permissions).filter(([, { least }]) => least === 'VISITOR')
    expect(open.map(([field]) => field).sort()).toEqual([
      'Mutation.acceptInvitation',
      'Mutation.signIn',
      'Mutation.signOut',
      'Query.invitation',
      'Query.me',
    ])
  })

  test('lets visitors who may see what is accepted write nothing but saved paths', () => {
    const writing = Object.entries<Permission>(permissions).filter(
      ([field, { least, visitorsWhoSee }]) => field.startsWith('Mutation.') && least !== 'VISITOR' && visitorsWhoSee,
    )
    expect(writing.map(([field]) => field)).toEqual(['Mutation.savePath'])
  })
})
