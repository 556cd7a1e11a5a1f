import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, type PageArguments, pageRequest } from '../../graphql/connection.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { claimView } from '../../graphql/views.ts'
import { wordsIn } from '../../ontology/language.ts'
import { rootDocuments } from '../evidence/root-documents.ts'
import { canonicalJson } from '../revision/revision.ts'
import { claimSentence } from '../words/claim-sentence.ts'
import { literalWords } from '../words/literal-words.ts'
import { periodWords } from '../words/period-words.ts'
import type { LiteralObject } from '../words/views.ts'
import { isRelationClaim } from './claim-record.ts'
import { documentsOf } from './derive-claim.ts'
import { type ClaimFilter, listClaims } from './list-claims.ts'
import { speakerLabel } from './speaker-label.ts'

export const claimResolvers: Resolvers = {
  Claim: {
    id: ({ record }) => record.id,
    subject: ({ record, asOf }, _, context) => context.asOf(asOf).entities.need(record.subject),
    predicate: ({ record }) => record.predicate,
    object: ({ record, asOf }, _, context) =>
      isRelationClaim(record) ? context.asOf(asOf).entities.need(record.object.entity) : null,
    literal: ({ record }) => (isRelationClaim(record) ? null : record),
    polarity: ({ record }) => record.polarity,
    stage: ({ record }) => (isRelationClaim(record) ? (record.stage ?? null) : null),
    qualifier: ({ record }) => (isRelationClaim(record) ? (record.qualifier ?? null) : null),
    goods: ({ record }, { language }) =>
      isRelationClaim(record) && record.goods ? wordsIn(record.goods, language) : null,
    assertedBy: ({ record, asOf }) => ({ assertedBy: record.assertedBy, asOf }),
    validFrom: ({ record }) => record.validFrom ?? null,
    validTo: ({ record }) => record.validTo ?? null,
    timing: ({ record }) => record.timing ?? null,
    period: ({ record: { validFrom = null, validTo = null, timing = null } }, { language }) =>
      periodWords({ validFrom, validTo, timing }, language),
    standing: ({ state }) => state.standing,
    standingReason: ({ record: { standing } }) => (standing.value === 'ALLEGED' ? null : standing.reason),
    disputed: ({ state }) => state.disputed,
    strength: ({ state }) => state.strength,
    rootCount: ({ state }) => state.roots.length,
    roots: async ({ state, asOf }, _, context) => rootDocuments(documentsOf(state.passages), context.asOf(asOf)),
    primary: ({ state }) => state.primary,
    codersKnowledge: ({ state }) => state.codersKnowledge,
    review: ({ record }) => record.review,
    author: ({ record }) => record.author,
    citations: ({ record, asOf }, _, context) => context.asOf(asOf).citationsOfClaims.need(record.id),
    sentence: async (claim, { language }, context) =>
      claimSentence(await claimView(claim, language, context.asOf(claim.asOf)), language),
    responses: ({ state, asOf }, _, context) => context.asOf(asOf).responses.loadAll(state.responses),
    disputes: ({ record, asOf }, _, context) => context.asOf(asOf).disputesOfClaims.need(record.id),
  },
  Literal: {
    text: ({ predicate, object }, { language }) =>
      literalWords({ predicate, value: object.literal } as LiteralObject, language),
    json: ({ object }) => canonicalJson(object.literal),
  },
  Speaker: {
    entity: ({ assertedBy, asOf }, _, context) =>
      'entity' in assertedBy ? context.asOf(asOf).entities.need(assertedBy.entity) : null,
    source: ({ assertedBy, asOf }, _, context) =>
      'source' in assertedBy ? context.asOf(asOf).sources.need(assertedBy.source) : null,
    label: (speaker, { language }, context) => speakerLabel(speaker, language, context.asOf(speaker.asOf)),
  },
  Query: {
    claim: async (_, { id, revision }, context) =>
      (await context.asOf(await context.revisionAsked(revision)).claims.load(id)) ?? null,
    claims: async (_, { filter, revision, ...args }, context) =>
      claimConnection(filter ?? {}, args, await context.revisionAsked(revision), context),
  },
}

async function claimConnection(filter: ClaimFilter, args: PageArguments, revision: number, context: GraphqlContext) {
  const request = pageRequest('claims', args, 100)
  const { edges, ...page } = connection('claims', await listClaims(context.store, filter, request, revision))
  return {
    ...page,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: context.asOf(revision).claims.need(node) })),
  }
}
