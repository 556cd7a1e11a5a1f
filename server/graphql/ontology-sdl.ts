import { recordActionWords, recordKindWords } from '../features/history/history-terms.ts'
import { faultWords } from '../features/verification/faults.ts'
import { entityTypes } from '../ontology/entity-types.ts'
import {
  codings,
  documentKinds,
  followUps,
  originStatuses,
  polarities,
  proposalStates,
  responseOutcomes,
  reviews,
  stances,
  standings,
  strengths,
  timings,
} from '../ontology/evidence-terms.ts'
import type { Translated } from '../ontology/language.ts'
import { literalPredicates, nameKinds } from '../ontology/literals.ts'
import { predicates, qualifiers } from '../ontology/predicates.ts'
import { stages } from '../ontology/stages.ts'

const enumSdl = (name: string, description: string, values: Readonly<Record<string, Translated>>): string =>
  [
    `${JSON.stringify(description)}`,
    `enum ${name} {`,
    ...Object.entries(values).flatMap(([value, words]) => [`  ${JSON.stringify(words.en)}`, `  ${value}`]),
    '}',
  ].join('\n')

const labelsOf = <T extends { readonly labels: Translated }>(table: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { labels }]) => [name, labels]))

/** The enums of the API, derived from the ontology. */
export const ontologySdl: string = [
  enumSdl('Language', 'A language that labels and sentences exist in.', {
    EN: { en: 'English', fr: 'anglais', zh: '英文' },
    FR: { en: 'French', fr: 'français', zh: '法文' },
    ZH: { en: 'Simplified Chinese', fr: 'chinois simplifié', zh: '简体中文' },
  }),
  enumSdl('EntityType', 'What an entity is.', labelsOf(entityTypes)),
  enumSdl('Predicate', 'What a claim says.', { ...labelsOf(predicates), ...literalPredicates }),
  enumSdl(
    'Qualifier',
    'How a tender names a brand, which position an authority takes, or what a rule asks for.',
    qualifiers,
  ),
  enumSdl('Stage', 'How far a deal has come. SPECIFIED and BID are never a sale.', stages),
  enumSdl('NameKind', 'What kind of name it is.', nameKinds),
  enumSdl('Polarity', 'Whether a claim states or denies.', polarities),
  enumSdl('Timing', 'How a claim lies in its years.', timings),
  enumSdl('Standing', 'What became of a claim.', standings),
  enumSdl('Strength', 'How good the evidence of a claim is, best first.', strengths),
  enumSdl('Review', 'How far a record is in review.', reviews),
  enumSdl('ProposalState', 'How far proposed changes are.', proposalStates),
  enumSdl('Stance', 'Whether a passage supports a claim or contradicts it.', stances),
  enumSdl('DocumentKind', 'Whether a document is primary or secondary.', documentKinds),
  enumSdl('Coding', 'Whether a document was coded.', codings),
  enumSdl('OriginStatus', "Where a document's information comes from.", originStatuses),
  enumSdl('ResponseOutcome', "What a party's answer came to.", responseOutcomes),
  enumSdl('RecordKind', 'A kind of record, as revisions name it.', recordKindWords),
  enumSdl('RecordAction', 'What a revision did to a record.', recordActionWords),
  enumSdl('FaultCode', 'What can be wrong with what is stored.', faultWords),
  enumSdl('FollowUp', 'What was done with a claim after an answer.', followUps),
].join('\n\n')
