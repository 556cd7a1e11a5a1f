import { execute, type GraphQLError, parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Asker } from '../../server/authorisation/asker.ts'
import { visitor } from '../../server/authorisation/asker.ts'
import { type AccountRole, scopes } from '../../server/authorisation/roles.ts'
import { graphqlContext } from '../../server/graphql/context.ts'
import { executableSchema } from '../../server/graphql/executable-schema.ts'
import { publicGraphqlError } from '../../server/graphql/public-graphql-error.ts'
import { resolvers } from '../../server/graphql/resolvers.ts'
import { embeddedStore } from '../support/stores.ts'
import { type Office, openOffice } from './desks.ts'
import { claimed, putting } from './written.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice(embeddedStore)
})
afterAll(() => office.close())

const schema = executableSchema(resolvers)

const person = (id: string, role: AccountRole): Asker => ({
  person: { id: `person-${id}`, name: id, role },
  role,
  scopes,
  session: null,
})
const researcher = person('r', 'RESEARCHER')
const editor = person('e', 'EDITOR')

async function ask(asker: Asker, query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const options = { saving: false, visitors: 'ACCEPTED', registry: office.registry } as Parameters<
    typeof graphqlContext
  >[3]
  const contextValue = graphqlContext(office.store, asker, new AbortController().signal, options)
  const { data = null, errors = [] } = await execute({ schema, document, contextValue, variableValues: variables })
  return {
    data: data as Record<string, unknown> | null,
    errors: errors.map((e: GraphQLError) => publicGraphqlError(e).extensions),
  }
}

/** What is asked for is answered. */
async function answered<T>(asker: Asker, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await ask(asker, query, variables)
  expect(errors).toEqual([])
  return data as T
}

const proposing =
  'mutation ($key: String, $changes: [RecordChange!], $against: [RecordVersionInput!]) { propose(key: $key, changes: $changes, against: $against) { id recordedIn state by mine } }'
interface Proposed {
  readonly id: string
  readonly recordedIn: number
}
const proposed = async (asker: Asker, variables: Record<string, unknown>): Promise<Proposed> =>
  (await answered<{ propose: Proposed }>(asker, proposing, variables)).propose

const accepting =
  'mutation ($key: String, $proposals: [ProposalVersionInput!], $sample: SampleInput) { acceptProposals(key: $key, proposals: $proposals, sample: $sample) { id state sample { checked of wrong } } }'
const versionOf = ({ id, recordedIn }: Proposed) => [{ id, expected: recordedIn }]

test('a proposal is shown to its reviewer as it would be: the sentence, its strength, every field', async () => {
  const made = await proposed(researcher, { key: 'k1', changes: claimed('deal') })
  const { proposal } = await answered<{ proposal: unknown }>(
    editor,
    `query ($id: ID!) { proposal(id: $id) { state by mine claimCount recordedAt changedSince { record } comments { text }
       changes { op kind id against strength sentence fr: sentence(language: FR) difference { field before after } change } } }`,
    { id: made.id },
  )
  expect(proposal).toMatchObject({
    state: 'PROPOSED',
    by: 'person-r',
    mine: false,
    claimCount: 1,
    recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    changedSince: [],
    changes: [
      {
        op: 'put',
        kind: 'claim',
        id: 'deal',
        against: 0,
        strength: 'REPORTED',
        sentence: expect.stringContaining('maker'),
        fr: expect.stringContaining('publisher'),
        difference: expect.arrayContaining([{ field: 'stage', before: null, after: 'SOLD' }]),
        change: { op: 'put', kind: 'claim', record: { review: 'PROPOSED' } },
      },
      { kind: 'citation', sentence: null, strength: null },
    ],
  })
  const { claim } = await answered<{ claim: unknown }>(editor, '{ claim(id: "deal") { id } }')
  expect(claim).toBeNull()
  const refused = await ask(researcher, accepting, { key: 'k2', proposals: versionOf(made) })
  expect(refused.errors).toMatchObject([{ code: 'FORBIDDEN', reason: 'ROLE_TOO_LOW' }])
  const { acceptProposals } = await answered<{ acceptProposals: unknown }>(editor, accepting, {
    key: 'k3',
    proposals: versionOf(made),
  })
  expect(acceptProposals).toEqual([{ id: made.id, state: 'ACCEPTED', sample: null }])
})

test('an amendment shows beside the accepted version what differs, and the conflict once that has changed', async () => {
  const recordedIn = (await office.store.head()).number
  const against = [{ record: 'source:publisher', recordedIn }]
  const amending = (grade: string, reason: string) => ({
    changes: [
      putting('source', {
        id: 'publisher',
        name: 'publisher',
        reliability: { grade, reason: { en: reason, fr: reason, zh: reason } },
      }),
    ],
    against,
  })
  const one = await proposed(researcher, { key: 'k4', ...amending('C', 'another reason') })
  const other = await proposed(researcher, { key: 'k5', ...amending('D', 'a poor reason') })
  const seen =
    'query ($id: ID!) { proposal(id: $id) { changes { difference { field parts { change text } } } changedSince { record difference { field after } } } }'
  const { proposal } = await answered<{ proposal: { changes: { difference: unknown[] }[] } }>(editor, seen, {
    id: one.id,
  })
  expect(proposal.changes[0]?.difference).toContainEqual({
    field: 'reliability.reason.en',
    parts: [
      { change: 'REMOVED', text: 'a' },
      { change: 'ADDED', text: 'another' },
      { change: 'SAME', text: ' reason' },
    ],
  })
  await answered(editor, accepting, { key: 'k6', proposals: versionOf(one) })
  const { errors } = await ask(editor, accepting, { key: 'k7', proposals: versionOf(other) })
  expect(errors).toMatchObject([
    { code: 'CONFLICT', reason: 'CHANGED_SINCE', details: { changed: [{ record: 'source:publisher' }] } },
  ])
  expect(await answered(editor, seen, { id: other.id })).toMatchObject({
    proposal: {
      changedSince: [
        {
          record: 'source:publisher',
          difference: expect.arrayContaining([{ field: 'reliability.grade', after: 'C' }]),
        },
      ],
    },
  })
  // What was accepted is shown beside what it replaced.
  expect(await answered(editor, seen, { id: one.id })).toEqual({ proposal: { ...proposal, changedSince: [] } })
})

test('the queue and one’s own proposals are lists, the newest first', async () => {
  const first = await proposed(researcher, { key: 'k8', changes: claimed('first') })
  const second = await proposed(person('s', 'RESEARCHER'), { key: 'k9', changes: claimed('second') })
  interface Listed {
    readonly proposals: {
      readonly totalCount: number
      readonly edges: readonly { readonly node: { readonly id: string } }[]
      readonly pageInfo: { readonly endCursor: string }
    }
  }
  const listing =
    'query ($first: Int!, $after: String, $mine: Boolean!) { proposals(first: $first, after: $after, mine: $mine) { totalCount edges { node { id } } pageInfo { endCursor } } }'
  const ids = ({ proposals }: Listed) => proposals.edges.map(({ node }) => node.id)
  const page = await answered<Listed>(editor, listing, { first: 1, mine: false })
  expect(ids(page)).toEqual([second.id])
  expect(
    ids(await answered<Listed>(editor, listing, { first: 1, mine: false, after: page.proposals.pageInfo.endCursor })),
  ).toEqual([first.id])
  expect(ids(await answered<Listed>(person('s', 'RESEARCHER'), listing, { first: 9, mine: true }))).toEqual([second.id])
})

test('a dispute, its settlement and a retraction are told with the claim at once', async () => {
  const { disputeClaim } = await answered<{ disputeClaim: { disputes: { id: string }[] } }>(
    researcher,
    'mutation { disputeClaim(key: "d1", claim: "deal", reason: "Another body.") { standing disputes { id reason author open finding } } }',
  )
  expect(disputeClaim).toMatchObject({
    standing: 'DISPUTED',
    disputes: [{ reason: 'Another body.', author: 'person-r', open: true, finding: null }],
  })
  const id = disputeClaim.disputes[0]?.id
  const { settleDispute } = await answered<{ settleDispute: { recordedIn: number } }>(
    editor,
    'mutation ($id: ID) { settleDispute(key: "d2", id: $id, reason: "The same body.") { standing recordedIn disputes { open finding } } }',
    { id },
  )
  expect(settleDispute).toMatchObject({ standing: 'ALLEGED', disputes: [{ open: false, finding: 'The same body.' }] })
  expect(
    await answered(
      editor,
      'mutation ($expected: Int) { retractClaim(key: "d3", id: "deal", expected: $expected, reason: "Another maker.") { standing standingReason } }',
      { expected: settleDispute.recordedIn },
    ),
  ).toEqual({ retractClaim: { standing: 'RETRACTED', standingReason: 'Another maker.' } })
})

test('a draft is kept, found again by whoever made it alone, and proposed', async () => {
  const { saveDraft } = await answered<{ saveDraft: { id: string; version: number } }>(
    researcher,
    'mutation ($changes: [RecordChange!]) { saveDraft(key: "w1", changes: $changes, against: [{ record: "source:publisher", recordedIn: 1 }]) { id version changes against { record recordedIn } } }',
    { changes: claimed('drafted') },
  )
  expect(saveDraft).toMatchObject({
    version: 1,
    changes: claimed('drafted'),
    against: [{ record: 'source:publisher', recordedIn: 1 }],
  })
  expect(await answered(researcher, '{ myDrafts { id } }')).toEqual({ myDrafts: [{ id: saveDraft.id }] })
  expect(await answered(editor, '{ myDrafts { id } }')).toEqual({ myDrafts: [] })
  const { proposeDraft } = await answered<{ proposeDraft: unknown }>(
    researcher,
    'mutation ($id: ID) { proposeDraft(key: "w2", id: $id) { state mine } }',
    { id: saveDraft.id },
  )
  expect(proposeDraft).toEqual({ state: 'PROPOSED', mine: true })
  expect(await answered(researcher, '{ myDrafts { id } }')).toEqual({ myDrafts: [] })
})

test.each([
  '{ proposals { totalCount } }',
  '{ myDrafts { id } }',
  'mutation { propose { id } }',
  'mutation { retractClaim { id } }',
])('a visitor and a reader are refused: %s', async (query) => {
  expect((await ask(visitor, query)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }])
  expect((await ask(person('x', 'READER'), query)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
})

test('what was written in one language is shown in that one wherever nobody has translated it yet', async () => {
  const [claim, citation] = claimed('french')
  const french = { fr: 'le contrat est montré' }
  const record = { ...citation?.record, credibility: { grade: '2', reason: french }, summary: french }
  const made = await proposed(researcher, { key: 'o1', changes: [claim, putting('citation', record)] })
  await answered(editor, accepting, { key: 'o2', proposals: versionOf(made) })
  const query =
    '{ claim(id: "french") { citations { credibility { reason } chinese: summary(language: ZH) french: summary(language: FR) } } }'
  expect(await answered(editor, query)).toEqual({
    claim: { citations: [{ credibility: { reason: french.fr }, chinese: french.fr, french: french.fr }] },
  })
  const without = { ...record, id: 'without', summary: {} }
  const { errors } = await ask(researcher, proposing, { key: 'o3', changes: [putting('citation', without)] })
  expect(errors).toMatchObject([{ code: 'BAD_INPUT', reason: 'MISSING_SUMMARY' }])
})
