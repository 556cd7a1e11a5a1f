import { FiliereError } from '../../errors.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import type { Snapshot } from '../../graphql/snapshot.ts'
import { credibilities, reliabilities } from '../../ontology/evidence-terms.ts'
import { wordsIn } from '../../ontology/language.ts'
import { citationLevel } from '../claim/citation-level.ts'
import { countsAsEvidence } from '../claim/derive-claim.ts'
import { citationsById } from './citations.ts'
import { textPage } from './document-text.ts'
import { documentTitle, sourceName } from './evidence-names.ts'
import type { GradeParent } from './evidence-parents.ts'
import type { SourceRecord } from './evidence-records.ts'
import { listDocuments, listSources } from './list-evidence.ts'

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
    name: ({ record }, { language }) => sourceName(record, language),
    entity: ({ record, asOf }, _, context) =>
      record.entity === undefined ? null : context.asOf(asOf).entities.need(record.entity),
    reliability: ({ record }) => reliabilityOf(record),
  },
  Grade: {
    words: ({ words }, { language }) => words[language],
    reason: ({ reason }, { language }) => wordsIn(reason, language),
  },
  Document: {
    id: ({ record }) => record.id,
    title: ({ record }, { language }) => documentTitle(record, language),
    url: ({ record }) => record.url ?? null,
    archiveUrl: ({ record }) => record.archiveUrl ?? null,
    published: ({ record }) => record.published ?? null,
    retrieved: ({ record }) => record.retrieved ?? null,
    mediaType: ({ record }) => record.mediaType ?? null,
    language: ({ record }) => record.language ?? null,
    kind: ({ record }) => record.kind,
    coding: ({ record }) => record.coding,
    publisher: ({ record, asOf }, _, context) => context.asOf(asOf).sources.need(record.publisher),
    origin: ({ record, asOf }) => ({ origin: record.origin, asOf }),
    capture: ({ record: { capture } }) =>
      capture === undefined
        ? null
        : {
            sha256: capture.sha256,
            bytes: capture.bytes,
            stored: capture.stored,
            textSha256: capture.text?.sha256 ?? null,
            textLength: capture.text?.length ?? null,
            normaliser: capture.text?.normaliser ?? null,
          },
    note: ({ record }, { language }) => (record.note ? wordsIn(record.note, language) : null),
    file: ({ record: { capture } }, _, { files }) => (capture?.stored ? files.find(capture.sha256) : null),
    text: ({ record: { capture } }, { page }, { files }) => textPage(files, capture, page),
    claimCount: async ({ record, asOf }, _, context) => (await context.asOf(asOf).claimsCiting.need(record.id)).size,
    citations: ({ record, asOf }, _, context) => context.asOf(asOf).citationsOfDocuments.need(record.id),
  },
  Origin: {
    status: ({ origin }) => origin.status,
    documents: ({ origin, asOf }, _, context) =>
      context.asOf(asOf).documents.loadAll(origin.status === 'DERIVED_FROM' ? origin.documents : []),
    reason: ({ origin }, { language }) =>
      origin.status !== 'UNEXAMINED' && origin.reason ? wordsIn(origin.reason, language) : null,
  },
  Citation: {
    id: ({ record }) => record.id,
    claim: ({ record, asOf }, _, context) => context.asOf(asOf).claims.need(record.claim),
    document: ({ record, asOf }, _, context) => context.asOf(asOf).documents.need(record.document),
    stance: ({ record }) => record.stance,
    reliability: async ({ record, asOf }, _, context) =>
      reliabilityOf(await publisherOf(record.document, context.asOf(asOf))),
    credibility: ({ record: { credibility } }) => ({ ...credibility, words: credibilities[credibility.grade] }),
    grade: async ({ record, asOf }, _, context) => {
      const { reliability } = await publisherOf(record.document, context.asOf(asOf))
      return `${reliability.grade}${record.credibility.grade}`
    },
    level: async ({ record, asOf }, _, context) => {
      const { reliability } = await publisherOf(record.document, context.asOf(asOf))
      return citationLevel(reliability.grade, record.credibility.grade)
    },
    attributedTo: async ({ record: { attributedTo }, asOf }, { language }, context) => {
      if (attributedTo === undefined) return null
      if ('name' in attributedTo) return attributedTo.name
      return (await context.asOf(asOf).entities.need(attributedTo.entity)).state.labels[language]
    },
    selector: ({ record }) => record.selector,
    summary: ({ record }, { language }) => wordsIn(record.summary, language),
    counts: ({ record }) => countsAsEvidence(record),
    retracted: ({ record }) => record.retracted?.reason ?? null,
    author: ({ record }) => record.author,
  },
  Selector: {
    page: ({ page }) => page ?? null,
    rectangle: ({ rectangle }) => rectangle ?? null,
    locator: ({ locator }, { language }) => wordsIn(locator, language),
    exact: ({ passage }) => ('exact' in passage ? passage.exact : null),
    prefix: ({ passage }) => ('exact' in passage ? passage.prefix : null),
    suffix: ({ passage }) => ('exact' in passage ? passage.suffix : null),
    sealed: ({ passage }) => 'sealed' in passage,
    sha256: ({ passage }) => passage.sha256,
    foldedSha256: ({ passage }) => ('sealed' in passage ? passage.foldedSha256 : null),
    foldedLength: ({ passage }) => ('sealed' in passage ? passage.foldedLength : null),
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
