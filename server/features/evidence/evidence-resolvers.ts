import { FiliereError } from '../../errors.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { credibilities, followUps, reliabilities, responseOutcomes } from '../../ontology/evidence-terms.ts'
import type { Translated } from '../../ontology/language.ts'
import { citationLevel } from '../claim/citation-level.ts'
import { countsAsEvidence } from '../claim/derive-claim.ts'
import { citationsById } from './citations.ts'
import type { GradeParent } from './evidence-parents.ts'
import type { SourceRecord } from './evidence-records.ts'
import { listDocuments, listSources } from './list-evidence.ts'

/** Who asked for an answer, where it was no other publisher. */
const us: Translated = { en: 'the editors of this graph', fr: 'la rédaction de ce graphe', zh: '本图谱的编辑' }

const reliabilityOf = ({ reliability }: SourceRecord): GradeParent => ({
  ...reliability,
  words: reliabilities[reliability.grade],
})

const publisherOf = async (documentId: string, { documents, sources }: Snapshot): Promise<SourceRecord> => {
  const document = await documents.need(documentId)
  return (await sources.need(document.record.publisher)).record
}

export const evidenceResolvers: Resolvers = {
  Source: {
    id: ({ record }) => record.id,
    name: ({ record }) => record.name,
    entity: ({ record, revision }, _, context) =>
      record.entity === undefined ? null : context.asOf(revision).entities.need(record.entity),
    reliability: ({ record }) => reliabilityOf(record),
  },
  Grade: {
    words: ({ words }, { language }) => words[language],
    reason: ({ reason }, { language }) => reason[language],
  },
  Document: {
    id: ({ record }) => record.id,
    title: ({ record }) => record.title,
    url: ({ record }) => record.url ?? null,
    archiveUrl: ({ record }) => record.archiveUrl ?? null,
    published: ({ record }) => record.published ?? null,
    retrieved: ({ record }) => record.retrieved ?? null,
    mediaType: ({ record }) => record.mediaType ?? null,
    language: ({ record }) => record.language ?? null,
    kind: ({ record }) => record.kind,
    coding: ({ record }) => record.coding,
    publisher: ({ record, revision }, _, context) => context.asOf(revision).sources.need(record.publisher),
    origin: ({ record, revision }) => ({ origin: record.origin, revision }),
    capture: ({ record: { capture } }) =>
      capture === undefined
        ? null
        : {
            sha256: capture.sha256,
            bytes: capture.bytes,
            stored: capture.stored,
            textSha256: capture.text.sha256,
            textLength: capture.text.length,
            normaliser: capture.text.normaliser,
          },
    note: ({ record }, { language }) => record.note?.[language] ?? null,
    claimCount: async ({ record, revision }, _, context) =>
      (await context.asOf(revision).claimsCiting.need(record.id)).size,
  },
  Origin: {
    status: ({ origin }) => origin.status,
    documents: ({ origin, revision }, _, context) =>
      context.asOf(revision).documents.loadAll(origin.status === 'DERIVED_FROM' ? origin.documents : []),
    reason: ({ origin }, { language }) => (origin.status === 'UNEXAMINED' ? null : (origin.reason?.[language] ?? null)),
  },
  Citation: {
    id: ({ record }) => record.id,
    claim: ({ record, revision }, _, context) => context.asOf(revision).claims.need(record.claim),
    document: ({ record, revision }, _, context) => context.asOf(revision).documents.need(record.document),
    stance: ({ record }) => record.stance,
    reliability: async ({ record, revision }, _, context) =>
      reliabilityOf(await publisherOf(record.document, context.asOf(revision))),
    credibility: ({ record: { credibility } }) => ({ ...credibility, words: credibilities[credibility.grade] }),
    grade: async ({ record, revision }, _, context) => {
      const { reliability } = await publisherOf(record.document, context.asOf(revision))
      return `${reliability.grade}${record.credibility.grade}`
    },
    level: async ({ record, revision }, _, context) => {
      const { reliability } = await publisherOf(record.document, context.asOf(revision))
      return citationLevel(reliability.grade, record.credibility.grade)
    },
    attributedTo: async ({ record: { attributedTo }, revision }, { language }, context) => {
      if (attributedTo === undefined) return null
      if ('name' in attributedTo) return attributedTo.name
      return (await context.asOf(revision).entities.need(attributedTo.entity)).state.labels[language]
    },
    selector: ({ record }) => record.selector,
    summary: ({ record }, { language }) => record.summary[language],
    counts: ({ record }) => countsAsEvidence(record),
    retracted: ({ record }) => record.retracted?.reason ?? null,
    author: ({ record }) => record.author,
  },
  Selector: {
    page: ({ page }) => page ?? null,
    locator: ({ locator }, { language }) => locator[language],
    exact: ({ passage }) => ('exact' in passage ? passage.exact : null),
    sealed: ({ passage }) => 'sealed' in passage,
    sha256: ({ passage }) => passage.sha256,
    foldedSha256: ({ passage }) => ('sealed' in passage ? passage.foldedSha256 : null),
    foldedLength: ({ passage }) => ('sealed' in passage ? passage.foldedLength : null),
  },
  Response: {
    id: ({ record }) => record.id,
    party: ({ record, revision }, _, context) => context.asOf(revision).entities.need(record.party),
    outcome: ({ record }) => record.outcome,
    outcomeWords: ({ record }, { language }) => responseOutcomes[record.outcome][language],
    askedBy: async ({ record: { askedBy }, revision }, { language }, context) => {
      if (askedBy === undefined) return null
      return 'us' in askedBy ? us[language] : (await context.asOf(revision).sources.need(askedBy.source)).record.name
    },
    asked: ({ record }) => record.asked ?? null,
    answered: ({ record }) => record.answered ?? null,
    saidBy: ({ record, revision }, _, context) =>
      record.saidBy === undefined ? null : context.asOf(revision).sources.need(record.saidBy),
    document: ({ record, revision }, _, context) =>
      record.document === undefined ? null : context.asOf(revision).documents.need(record.document),
    selector: ({ record }) => record.selector ?? null,
    sentence: ({ record }, { language }) => record.sentence[language],
    annex: ({ record }, { language }) => record.annex?.[language] ?? null,
    followUp: ({ record }) => record.followUp ?? null,
  },
  FollowUpNote: {
    words: ({ what }, { language }) => followUps[what][language],
    reason: ({ reason }, { language }) => reason[language],
  },
  Query: {
    document: async (_, { id, revision }, context) =>
      (await context.asOf(await context.revisionAsked(revision)).documents.load(id)) ?? null,
    documents: async (_, args, context) => {
      const request = pageRequest('documents', args, 100)
      const revision = await context.revisionAsked(args.revision)
      return connection('documents', await listDocuments(context.store, request, revision))
    },
    sources: async (_, args, context) => {
      const request = pageRequest('sources', args, 100)
      const revision = await context.revisionAsked(args.revision)
      return connection('sources', await listSources(context.store, request, revision))
    },
    citations: async (_, { ids, revision }, context) => {
      if (ids.length > 100)
        throw new FiliereError('BAD_INPUT', `Ask for at most 100 citations: there are ${ids.length}.`)
      return citationsById(context.store, ids, await context.revisionAsked(revision))
    },
  },
}
