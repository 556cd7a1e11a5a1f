import type { Resolvers } from '../../generated/resolvers.ts'
import { followUps, onReport, responseOutcomes } from '../../ontology/evidence-terms.ts'
import { type Translated, wordsIn } from '../../ontology/language.ts'
import { sourceName } from './evidence-names.ts'

/** Who asked for an answer, where it was no other publisher. */
const us: Translated = { en: 'the editors of this graph', fr: 'la rédaction de ce graphe', zh: '本图谱的编辑' }

export const responseResolvers: Resolvers = {
  Response: {
    id: ({ record }) => record.id,
    party: ({ record, asOf }, _, context) => context.asOf(asOf).entities.need(record.party),
    outcome: ({ record }) => record.outcome,
    outcomeWords: ({ record: { scope, outcome } }, { language }) =>
      `${scope === 'DOCUMENT' ? onReport[language] : ''}${responseOutcomes[outcome][language]}`,
    onWholeDocument: ({ record }) => record.scope === 'DOCUMENT',
    askedBy: async ({ record: { askedBy }, asOf }, { language }, context) => {
      if (askedBy === undefined) return null
      if ('us' in askedBy) return us[language]
      return sourceName((await context.asOf(asOf).sources.need(askedBy.source)).record, language)
    },
    asked: ({ record }) => record.asked ?? null,
    answered: ({ record }) => record.answered ?? null,
    saidBy: ({ record, asOf }, _, context) =>
      record.saidBy === undefined ? null : context.asOf(asOf).sources.need(record.saidBy),
    document: ({ record, asOf }, _, context) =>
      record.document === undefined ? null : context.asOf(asOf).documents.need(record.document),
    selector: ({ record }) => record.selector ?? null,
    sentence: ({ record }, { language }) => wordsIn(record.sentence, language),
    annex: ({ record }, { language }) => (record.annex ? wordsIn(record.annex, language) : null),
    followUp: ({ record }) => record.followUp ?? null,
  },
  FollowUpNote: {
    words: ({ what }, { language }) => followUps[what][language],
    reason: ({ reason }, { language }) => wordsIn(reason, language),
  },
}
