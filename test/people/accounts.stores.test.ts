import { describe, expect, test } from 'vitest'
import { inviteFirstAdmin } from '../../server/features/people/invitations.ts'
import { peopleIn } from '../../server/features/people/person.ts'
import { sessionsIn } from '../../server/features/people/sessions.ts'
import { changeSettings } from '../../server/features/people/settings.ts'
import { tokensIn } from '../../server/features/people/tokens.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { type Answer, testToken } from '../support/app.ts'
import { forEachRegistry, given, password, secretIn, TestBrowser } from './people-app.ts'

interface Offer {
  readonly path: string
}

interface Made {
  readonly text: string
  readonly token: { readonly id: string }
}

const me = '{ me { role reads person { name } } }'
const accept = `mutation ($secret: String!, $name: String, $password: String!) {
  acceptInvitation(secret: $secret, name: $name, password: $password) { role person { name } }
}`
const signIn = `mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { role } }`
const signOut = `mutation ($everywhere: Boolean!) { signOut(everywhere: $everywhere) { role } }`
const createToken = `mutation ($scopes: [Scope!]!, $days: Int) { createToken(name: "a script", scopes: $scopes, days: $days) { text token { id } } }`
const changePassword = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { role } }`

const refused = (code: string, reason?: string) => ({
  errors: [{ extensions: reason === undefined ? { code } : { code, reason } }],
})

/** The session that a browser shows, to be shown again by who copied it. */
const copyOf = (browser: TestBrowser, app: ConstructorParameters<typeof TestBrowser>[0]): TestBrowser => {
  const copy = new TestBrowser(app)
  copy.cookies = { ...browser.cookies }
  return copy
}

forEachRegistry('accounts', (here) => {
  test('the first admin is made at an address that works once, and there is no other way in', async () => {
    const { app, registry } = here()
    const former = await inviteFirstAdmin(registry)
    const first = await inviteFirstAdmin(registry)
    if (first === null || former === null) throw new Error('there is no admin yet')
    expect(Date.parse(first.expires) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000)
    const given = { name: 'Ada', password }
    const browser = new TestBrowser(app)
    expect(await browser.ask(accept, { ...given, secret: secretIn(former.path) })).toMatchObject(
      refused('NOT_FOUND', 'INVITATION_OVER'),
    )
    expect(await browser.ask(accept, { ...given, secret: secretIn(first.path) })).toMatchObject({
      data: { acceptInvitation: { role: 'ADMIN', person: { name: 'Ada' } } },
    })
    expect(await browser.ask(me)).toMatchObject({ data: { me: { role: 'ADMIN', reads: true } } })
    expect(await new TestBrowser(app).ask(accept, { ...given, secret: secretIn(first.path) })).toMatchObject(
      refused('NOT_FOUND', 'INVITATION_OVER'),
    )
    expect(await inviteFirstAdmin(registry)).toBeNull()
  })

  test('of many who use one address at once, one gets in', async () => {
    const { app, registry } = here()
    const first = await inviteFirstAdmin(registry)
    const tried = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        new TestBrowser(app).ask(accept, { secret: secretIn(first?.path ?? ''), name, password }),
      ),
    )
    expect(tried.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
    expect(await peopleIn(registry).list()).toHaveLength(1)
  })

  test('of many who take one name at once, one gets it, however it is written', async () => {
    const { app, registry } = here()
    const admin = await here().join('ADMIN')
    const invitations = await Promise.all(
      ['Zoë', 'ZOË', ' zoe\u0308 ', 'zoë'].map(async (name) => {
        const { path } = await given<Offer>(admin.browser.ask('mutation { invitePerson(role: READER) { path } }'))
        return { name, secret: secretIn(path), password }
      }),
    )
    const tried = await Promise.all(invitations.map((given) => new TestBrowser(app).ask(accept, given)))
    expect(tried.filter(({ errors }) => errors.length === 0)).toHaveLength(1)
    for (const { errors } of tried)
      if (errors.length > 0) expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'NAME_TAKEN' })
    expect(await peopleIn(registry).list()).toHaveLength(2)
  })

  test.each([
    ['Ada', 'too short', 'PASSWORD_LENGTH'],
    ['Ada', 'x'.repeat(201), 'PASSWORD_LENGTH'],
    [' ', password, 'NAME_UNREADABLE'],
    ['A\u0000da', password, 'NAME_UNREADABLE'],
    ['x'.repeat(101), password, 'NAME_UNREADABLE'],
  ])('an account named %j with %j is refused, and the address still works', async (name, chosen, reason) => {
    const { app, registry } = here()
    const secret = secretIn((await inviteFirstAdmin(registry))?.path ?? '')
    const browser = new TestBrowser(app)
    expect(await browser.ask(accept, { secret, name, password: chosen })).toMatchObject(refused('BAD_INPUT', reason))
    expect(await browser.ask(accept, { secret, name: 'Ada', password })).toMatchObject({ errors: [] })
  })

  test('nothing that would open an account is kept as it is', async () => {
    const { registry } = here()
    const { browser } = await here().join('READER')
    const { text } = await given<Made>(browser.ask(createToken, { scopes: ['READ'] }))
    const [person] = await peopleIn(registry).list()
    expect(person?.body.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const kept = JSON.stringify(
      await Promise.all(['person', 'session', 'token', 'invitation'].map((kind) => registry.list(kind))),
    )
    const secrets = [password, ...Object.values(browser.cookies), text]
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(12)
      expect(kept).not.toContain(secret.replace(/^filiere_/, ''))
    }
  })
})

forEachRegistry('signing in', (here) => {
  test('takes the name in any case and the password as it is', async () => {
    const { app } = here()
    await here().join('EDITOR', 'Zoë 王')
    const browser = new TestBrowser(app)
    for (const [name, given] of [
      ['Zoë 王', password.toUpperCase()],
      ['nobody', password],
      ['Zoë 王', ''],
      ['Zoë 王', 'x'.repeat(10_000)],
    ] as const)
      expect(await browser.ask(signIn, { name, password: given })).toMatchObject(
        refused('UNAUTHENTICATED', 'SIGN_IN_REFUSED'),
      )
    expect(browser.cookies).toEqual({})
    expect(await browser.ask(signIn, { name: ' zoe\u0308 王', password })).toMatchObject({
      data: { signIn: { role: 'EDITOR' } },
    })
  })

  test('gives a cookie that scripts, other sites and other hosts never see', async () => {
    const { app } = here()
    await here().join('READER')
    const given = { name: 'reader', password }
    const plain = new TestBrowser(app)
    await plain.ask(signIn, given)
    expect(plain.setCookie).toMatch(/^filiere=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)
    const secured = new TestBrowser(app, { 'x-forwarded-proto': 'https' })
    await secured.ask(signIn, given)
    expect(secured.setCookie).toMatch(
      /^__Host-filiere=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(await secured.ask(me)).toMatchObject({ data: { me: { role: 'READER' } } })
    // What was given out without TLS opens nothing where there is TLS.
    secured.cookies = { filiere: secured.cookies['__Host-filiere'] ?? '' }
    expect(await secured.ask(me)).toMatchObject({ data: { me: { role: 'VISITOR' } } })
  })

  test('opens a new session each time and ends the one that was shown', async () => {
    const { app, registry } = here()
    const { browser, id } = await here().join('READER')
    const before = copyOf(browser, app)
    await browser.ask(signIn, { name: 'reader', password })
    expect(browser.cookies).not.toEqual(before.cookies)
    expect(await before.ask(me)).toMatchObject({ status: 401, ...refused('UNAUTHENTICATED') })
    expect(await sessionsIn(registry).list(id)).toHaveLength(1)
  })

  test('is refused for a while to who goes on guessing, also with the right password', async () => {
    const { app } = here()
    await here().join('READER')
    const browser = new TestBrowser(app)
    const guess = (given: string, name = 'reader') => browser.ask(signIn, { name, password: given })
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(`guess number ${i}`)))
    const codes = guesses.map(({ errors }) => errors[0]?.extensions.code)
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10)
    expect(await guess(password, 'READER')).toMatchObject(refused('TOO_MANY_REQUESTS', 'TOO_MANY_SIGN_INS'))
    expect(await guess(password, 'somebody else')).toMatchObject(refused('UNAUTHENTICATED', 'SIGN_IN_REFUSED'))
  })

  test('is not to be had for pages of other sites', async () => {
    const { app } = here()
    const { browser } = await here().join('READER')
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' },
    ]
    for (const headers of foreign) {
      const answer = await browser.ask(signOut, { everywhere: true }, headers)
      expect(answer).toMatchObject({ status: 403, ...refused('FORBIDDEN') })
    }
    // As older browsers have it, which say where a page is from alone.
    const request = (origin: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: '127.0.0.1:8080', origin },
        cookies: browser.cookies,
        payload: { query: 'mutation { signOut { role } }' },
      })
    expect((await request('http://evil.example')).statusCode).toBe(403)
    // A form can send neither JSON nor a GET that writes.
    const form = { method: 'POST', url: '/graphql', payload: 'query=mutation{signOut{role}}' } as const
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(
        (await app.inject({ ...form, headers: { 'content-type': type }, cookies: browser.cookies })).statusCode,
      ).toBe(415)
    const link = '/graphql?query=mutation{signOut{role}}'
    expect((await app.inject({ url: link, cookies: browser.cookies })).statusCode).toBe(405)
    expect(await browser.ask(me)).toMatchObject({ data: { me: { role: 'READER' } } })
    expect((await request('http://127.0.0.1:8080')).json()).toMatchObject({ data: { signOut: { role: 'VISITOR' } } })
  })
})

forEachRegistry('what was opened ends', (here) => {
  const ended = { status: 401, ...refused('UNAUTHENTICATED') }

  const opened = async () => {
    const { app } = here()
    const admin = await here().join('ADMIN')
    const { browser, id } = await here().join('RESEARCHER')
    const other = new TestBrowser(app)
    await other.ask(signIn, { name: 'researcher', password })
    const { text, token } = await given<Made>(browser.ask(createToken, { scopes: ['READ', 'WRITE', 'ADMIN'] }))
    const program = new TestBrowser(app, { authorization: `Bearer ${text}` })
    expect(await program.ask(me)).toMatchObject({ data: { me: { role: 'RESEARCHER' } } })
    return { admin: admin.browser, browser, copy: copyOf(browser, app), other, program, token: token.id, id }
  }

  test('with signing out, for that browser', async () => {
    const { browser, copy, other, program } = await opened()
    expect(await browser.ask(signOut, { everywhere: false })).toMatchObject({ data: { signOut: { role: 'VISITOR' } } })
    expect(browser.cookies).toEqual({})
    expect(await copy.ask(me)).toMatchObject(ended)
    // Who is told that a session is over no longer shows it.
    expect(copy.cookies).toEqual({})
    expect(await copy.ask(me)).toMatchObject({ data: { me: { role: 'VISITOR', reads: false } } })
    for (const still of [other, program]) expect(await still.ask(me)).toMatchObject({ status: 200, errors: [] })
  })

  test('with signing out everywhere, for every browser', async () => {
    const { browser, copy, other, program } = await opened()
    await browser.ask(signOut, { everywhere: true })
    for (const one of [copy, other]) expect(await one.ask(me)).toMatchObject(ended)
    expect(await program.ask(me)).toMatchObject({ status: 200, errors: [] })
  })

  test('with a change of password, but for the browser that made it', async () => {
    const { browser, copy, other, program, id } = await opened()
    const { registry } = here()
    expect(await browser.ask(changePassword, { current: 'not it at all', next: 'another long one' })).toMatchObject(
      refused('UNAUTHENTICATED', 'PASSWORD_WRONG'),
    )
    expect(await browser.ask(changePassword, { current: password, next: 'short' })).toMatchObject(
      refused('BAD_INPUT', 'PASSWORD_LENGTH'),
    )
    const changed = await browser.ask(changePassword, { current: password, next: 'another long one' })
    expect(changed).toMatchObject({ data: { changePassword: { role: 'RESEARCHER' } } })
    for (const one of [copy, other, program]) expect(await one.ask(me)).toMatchObject(ended)
    expect(await browser.ask(me)).toMatchObject({ data: { me: { role: 'RESEARCHER' } } })
    expect(await tokensIn(registry).list(id)).toEqual([])
    const again = (given: string) => new TestBrowser(here().app).ask(signIn, { name: 'researcher', password: given })
    expect(await again(password)).toMatchObject(refused('UNAUTHENTICATED'))
    expect(await again('another long one')).toMatchObject({ errors: [] })
  })

  test('with the account, which can be given back', async () => {
    const { admin, browser, other, program, id } = await opened()
    const disable = 'mutation ($id: ID!) { disablePerson(id: $id) { disabled } }'
    expect(await admin.ask(disable, { id })).toMatchObject({ data: { disablePerson: { disabled: true } } })
    for (const one of [browser, other, program]) expect(await one.ask(me)).toMatchObject(ended)
    const again = () => new TestBrowser(here().app).ask(signIn, { name: 'researcher', password })
    expect(await again()).toMatchObject(refused('UNAUTHENTICATED', 'SIGN_IN_REFUSED'))
    await admin.ask('mutation ($id: ID!) { enablePerson(id: $id) { disabled } }', { id })
    expect(await again()).toMatchObject({ errors: [] })
    expect(await program.ask(me)).toMatchObject(ended)
  })

  test('a token, when it is revoked or too old', async () => {
    const { browser, program, token, id } = await opened()
    const { app, registry } = here()
    const revoke = 'mutation ($id: ID!) { revokeToken(id: $id) }'
    const { browser: reader } = await here().join('READER')
    expect(await reader.ask(revoke, { id: token })).toMatchObject(refused('NOT_FOUND', 'TOKEN_UNKNOWN'))
    expect(await browser.ask(revoke, { id: token })).toMatchObject({ data: { revokeToken: token } })
    expect(await program.ask(me)).toMatchObject(ended)
    const { text, token: made } = await given<Made>(browser.ask(createToken, { scopes: ['READ'], days: 1 }))
    const entry = await tokensIn(registry).get(made.id)
    if (entry === null) throw new Error('there is no such token')
    expect(entry.owner).toBe(id)
    expect(Date.parse(entry.expires ?? '') - Date.now()).toBeLessThanOrEqual(24 * 3_600_000)
    await tokensIn(registry).put({ ...entry, expires: new Date(Date.now() - 1).toISOString() }, entry.version)
    expect(await new TestBrowser(app, { authorization: `Bearer ${text}` }).ask(me)).toMatchObject(ended)
  })

  test('with another password at a one-time address, for who forgot theirs', async () => {
    const { admin, browser, program, id } = await opened()
    const { app } = here()
    const { path } = await given<Offer>(admin.ask('mutation ($id: ID!) { inviteAgain(id: $id) { path } }', { id }))
    const secret = secretIn(path)
    const offer = '($secret: String!) { invitation(secret: $secret) { role name } }'
    const visiting = new TestBrowser(app)
    expect(await visiting.ask(`query ${offer}`, { secret })).toMatchObject({
      data: { invitation: { role: 'RESEARCHER', name: 'researcher' } },
    })
    expect(await visiting.ask(accept, { secret, password: 'another long one' })).toMatchObject({ errors: [] })
    expect(await visiting.ask(`query ${offer}`, { secret })).toMatchObject({ data: { invitation: null } })
    for (const one of [browser, program]) expect(await one.ask(me)).toMatchObject(ended)
    expect(await visiting.ask(me)).toMatchObject({ data: { me: { person: { name: 'researcher' } } } })
  })
})

forEachRegistry('managing people', (here) => {
  test('an admin sees who is there and what was offered, and takes an offer back', async () => {
    const { app } = here()
    const { browser } = await here().join('ADMIN', 'Ada')
    await here().join('READER', 'Bo')
    expect(await browser.ask('{ people { name role disabled } }')).toMatchObject({
      data: {
        people: [
          { name: 'Ada', role: 'ADMIN', disabled: false },
          { name: 'Bo', role: 'READER', disabled: false },
        ],
      },
    })
    const { path } = await given<Offer>(browser.ask('mutation { invitePerson(role: EDITOR) { path expires } }'))
    const secret = secretIn(path)
    const open = await given<{ id: string }[]>(browser.ask('{ invitations { id role person { name } } }'))
    expect(open).toMatchObject([{ role: 'EDITOR', person: null }])
    const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) }'
    const id = open[0]?.id
    expect(await browser.ask(withdraw, { id })).toMatchObject({ data: { withdrawInvitation: id } })
    expect(await browser.ask(withdraw, { id })).toMatchObject(refused('NOT_FOUND', 'INVITATION_UNKNOWN'))
    expect(await new TestBrowser(app).ask(accept, { secret, name: 'Cy', password })).toMatchObject(
      refused('NOT_FOUND', 'INVITATION_OVER'),
    )
  })

  test('a role holds from the next request on, and the last admin stays one', async () => {
    const admin = await here().join('ADMIN', 'Ada')
    const { browser, id } = await here().join('READER', 'Bo')
    const setRole = 'mutation ($id: ID!, $role: AccountRole!) { setRole(id: $id, role: $role) { role } }'
    const disable = 'mutation ($id: ID!) { disablePerson(id: $id) { id } }'
    expect(await browser.ask('{ people { name } }')).toMatchObject(refused('FORBIDDEN', 'ROLE_TOO_LOW'))
    for (const demote of [
      () => admin.browser.ask(setRole, { id: admin.id, role: 'EDITOR' }),
      () => admin.browser.ask(disable, { id: admin.id }),
    ])
      expect(await demote()).toMatchObject(refused('CONFLICT', 'LAST_ADMIN'))
    await admin.browser.ask(setRole, { id, role: 'ADMIN' })
    expect(await browser.ask('{ people { name } }')).toMatchObject({ errors: [] })
    expect(await browser.ask(setRole, { id: admin.id, role: 'EDITOR' })).toMatchObject({ errors: [] })
    expect(await admin.browser.ask('{ people { name } }')).toMatchObject(refused('FORBIDDEN', 'ROLE_TOO_LOW'))
    expect(await browser.ask(setRole, { id: 'person-0', role: 'EDITOR' })).toMatchObject(
      refused('NOT_FOUND', 'PERSON_UNKNOWN'),
    )
  })

  test('what visitors see is set while the server runs', async () => {
    const { app } = here()
    const { browser } = await here().join('ADMIN')
    const visiting = new TestBrowser(app)
    const query = '{ savingAllowed }'
    expect(await visiting.ask(query)).toMatchObject(refused('UNAUTHENTICATED', 'SIGN_IN_FIRST'))
    await browser.ask('mutation { changeSettings(visitors: ACCEPTED) { visitors } }')
    expect(await visiting.ask(query)).toMatchObject({ errors: [] })
    expect(await visiting.ask(me)).toMatchObject({ data: { me: { role: 'VISITOR', reads: true } } })
    await browser.ask('mutation { changeSettings(soloReview: true) { visitors } }')
    expect(await browser.ask('{ settings { visitors soloReview } }')).toMatchObject({
      data: { settings: { visitors: 'ACCEPTED', soloReview: true } },
    })
  })
})

forEachRegistry('tokens and whoever runs the server', (here) => {
  describe.each([
    [{ scopes: [] }, 'TOKEN_WITHOUT_SCOPE'],
    [{ scopes: ['READ'], days: 0 }, 'TOKEN_DAYS'],
    [{ scopes: ['READ'], days: 366 }, 'TOKEN_DAYS'],
  ])('a token with %o', (wish, reason) => {
    test('is refused', async () => {
      const { browser } = await here().join('READER')
      expect(await browser.ask(createToken, wish)).toMatchObject(refused('BAD_INPUT', reason))
      expect(await browser.ask('mutation { createToken(name: " ", scopes: [READ]) { text } }')).toMatchObject(
        refused('BAD_INPUT', 'TOKEN_NAME_UNREADABLE'),
      )
    })
  })

  test('the operator may do everything but has no account and no session', async () => {
    const { app } = here()
    const operator = new TestBrowser(app, { authorization: `Bearer ${testToken}` })
    expect(await operator.ask('{ me { role person { id } sessions { id } tokens { id } } }')).toMatchObject({
      data: { me: { role: 'ADMIN', person: null, sessions: [], tokens: [] } },
    })
    expect(await operator.ask(createToken, { scopes: ['READ'] })).toMatchObject(refused('BAD_INPUT', 'NO_ACCOUNT'))
    expect(await operator.ask('mutation { invitePerson(role: ADMIN) { path } }')).toMatchObject({ errors: [] })
  })

  test('the operator makes tokens for others, who do not, and admins revoke everybody’s', async () => {
    const { app } = here()
    const operator = new TestBrowser(app, { authorization: `Bearer ${testToken}` })
    const { browser: admin } = await here().join('ADMIN')
    const { browser, id } = await here().join('READER')
    const createFor = `mutation ($id: ID!) { createToken(name: "x", scopes: [READ], person: $id) { text token { id } } }`
    for (const one of [admin, browser])
      expect(await one.ask(createFor, { id })).toMatchObject(refused('FORBIDDEN', 'NOT_THE_OPERATOR'))
    expect(await operator.ask(createFor, { id: 'person-0' })).toMatchObject(refused('NOT_FOUND', 'PERSON_UNKNOWN'))
    const { text, token } = await given<Made>(operator.ask(createFor, { id }))
    const program = new TestBrowser(app, { authorization: `Bearer ${text}` })
    expect(await program.ask(me)).toMatchObject({ data: { me: { role: 'READER' } } })
    expect(await admin.ask('{ people { name tokens { id } } }')).toMatchObject({
      data: {
        people: [
          { name: 'admin', tokens: [] },
          { name: 'reader', tokens: [{ id: token.id }] },
        ],
      },
    })
    await admin.ask('mutation ($id: ID!) { revokeToken(id: $id) }', { id: token.id })
    expect(await program.ask(me)).toMatchObject({ status: 401 })
  })

  test.each(['', 'nonsense', 'filiere_', `filiere_${'a'.repeat(12)}.${'b'.repeat(43)}`])(
    'the token %j is refused, whatever is asked',
    async (text) => {
      const browser = new TestBrowser(here().app, { authorization: `Bearer ${text}` })
      expect(await browser.ask(me)).toMatchObject({ status: 401, ...refused('UNAUTHENTICATED') })
    },
  )
})

forEachRegistry('who wrote a revision', (here) => {
  test('is named to people with an account, and is an id to visitors and in the history', async () => {
    const { app, registry, store } = here()
    const { browser, id } = await here().join('EDITOR', '王编辑')
    await changeSettings(registry, { visitors: 'ACCEPTED' })
    await appendRevision(store, { actor: id, changes: [put('source', sourceOf('s', 'A'))] })
    await appendRevision(store, { actor: 'coder', changes: [put('source', sourceOf('t', 'A'))] })
    const query = '{ revisions { edges { node { actor actorName } } } }'
    const nodes = async (answer: Promise<Answer>) =>
      (await given<{ edges: { node: object }[] }>(answer)).edges.map(({ node }) => node)
    expect(await nodes(browser.ask(query))).toEqual([
      { actor: 'coder', actorName: null },
      { actor: id, actorName: '王编辑' },
    ])
    expect(await nodes(new TestBrowser(app).ask(query))).toEqual([
      { actor: 'coder', actorName: null },
      { actor: id, actorName: null },
    ])
    expect(id).toMatch(/^person-[0-9a-f]{16}$/)
  })
})
