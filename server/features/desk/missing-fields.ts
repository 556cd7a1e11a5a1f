/**
 * What a record of each kind cannot be proposed without, by the path of the field: the reason it is refused for, and
 * what to do. A field below one of these, without a row of its own, is missing as part of it.
 */
const fields = {
  'source.name': ['MISSING_SOURCE_NAME', 'name the publisher'],
  'source.reliability': ['MISSING_RELIABILITY', 'grade how reliable the publisher is, from A to F'],
  'source.reliability.reason': ['MISSING_RELIABILITY_REASON', 'say why the publisher has this grade'],
  'document.title': ['MISSING_TITLE', 'give the title'],
  'document.kind': ['MISSING_DOCUMENT_KIND', 'say whether the document is PRIMARY or SECONDARY'],
  'document.publisher': ['MISSING_SOURCE', 'name the source that published it'],
  'document.origin.documents': ['MISSING_PARENTS', 'name the documents that it derives from'],
  'document.origin.reason': ['MISSING_ORIGIN_REASON', 'say why it is judged independent'],
  'document.capture': ['MISSING_CAPTURE', 'give the hash, the size and the text of the copy'],
  'entity.type': ['MISSING_TYPE', 'say what the entity is'],
  'entity.collective.min': ['MISSING_LEAST_NUMBER', 'say how many there are at least'],
  'entity.collective.passage': ['MISSING_COLLECTIVE_PASSAGE', 'name the passage that speaks of them'],
  'claim.subject': ['MISSING_SUBJECT', 'name the entity that the claim is about'],
  'claim.predicate': ['MISSING_PREDICATE', 'say what the claim states'],
  'claim.object': ['MISSING_OBJECT', 'name the entity or the value that it is stated of'],
  'claim.polarity': ['MISSING_POLARITY', 'say whether the source states or denies it'],
  'claim.assertedBy': ['MISSING_SPEAKER', 'say who makes the assertion, or that it is unknown'],
  'claim.stage': ['MISSING_STAGE', 'say how far the deal has come'],
  'claim.qualifier': ['MISSING_QUALIFIER', 'choose a qualifier'],
  'claim.citation': ['MISSING_CITATION', 'cite a passage that supports the claim'],
  'claim.standing.reason': ['MISSING_STANDING_REASON', 'say why it stands as that'],
  'claim.standing.citation': ['MISSING_CONFIRMATION', 'name the citation that confirms the claim'],
  'citation.claim': ['MISSING_CLAIM', 'name the claim that the passage is about'],
  'citation.document': ['MISSING_DOCUMENT', 'name the document of the passage'],
  'citation.stance': ['MISSING_STANCE', 'say whether the passage SUPPORTS or CONTRADICTS the claim'],
  'citation.credibility': ['MISSING_CREDIBILITY', 'grade how credible the information is, from 1 to 6'],
  'citation.credibility.reason': ['MISSING_CREDIBILITY_REASON', 'say why the information has this grade'],
  'citation.selector': ['MISSING_PASSAGE', 'select the passage'],
  'citation.selector.start': ['MISSING_PASSAGE_START', 'say where the passage begins'],
  'citation.selector.end': ['MISSING_PASSAGE_END', 'say where the passage ends'],
  'citation.selector.locator': ['MISSING_LOCATOR', 'say in words where the passage is'],
  'citation.selector.passage': ['MISSING_QUOTE', 'quote or seal the passage'],
  'citation.selector.passage.prefix': ['MISSING_QUOTE_PREFIX', 'give what comes before the quote, or an empty text'],
  'citation.selector.passage.suffix': ['MISSING_QUOTE_SUFFIX', 'give what comes after the quote, or an empty text'],
  'citation.selector.passage.sha256': ['MISSING_QUOTE_HASH', 'give the hash of the passage'],
  'citation.summary': ['MISSING_SUMMARY', 'say in our own words what the passage says'],
  'response.claims': ['MISSING_ANSWERED_CLAIMS', 'name the claims that were answered'],
  'response.party': ['MISSING_PARTY', 'name the party that answered'],
  'response.outcome': ['MISSING_OUTCOME', 'say what the answer came to'],
  'response.saidBy': ['MISSING_SAID_BY', 'name the publisher who says that the answer was not clear'],
  'response.sentence': ['MISSING_SENTENCE', 'give the answer in one sentence'],
  'response.followUp': ['MISSING_FOLLOW_UP', 'say what was done after the answer, and why'],
  'dispute.claim': ['MISSING_DISPUTED_CLAIM', 'name the claim that is disputed'],
  'dispute.reason': ['MISSING_DISPUTE_REASON', 'say why the claim is disputed'],
} as const satisfies Readonly<Record<string, readonly [reason: string, advice: string]>>

/** What is asked of records of every kind. */
const common = {
  id: ['MISSING_ID', 'give the record an id'],
  op: ['MISSING_OPERATION', 'say whether the record is put or retired (op)'],
  kind: ['MISSING_KIND', 'say of which kind the record is (kind)'],
  record: ['MISSING_RECORD', 'give the record'],
  reason: ['MISSING_RETIREMENT_REASON', 'say why the record is retired'],
} as const

type Row = (typeof fields)[keyof typeof fields] | (typeof common)[keyof typeof common]
export type MissingReason = Row[0]

export interface OfRecord {
  /** As `kind:id`, or its place in the list where it has no id. */
  readonly record: string
}

const rows: readonly Row[] = [...Object.values(fields), ...Object.values(common)]

/** The sentences of the API. */
export const missingAdvice = Object.fromEntries(rows) as Readonly<Record<MissingReason, string>>

/** The reason for a field that is missing, by the longest path that has one; null: none of these. */
export function missingReason(path: readonly string[]): MissingReason | null {
  for (let length = path.length; length > 0; length -= 1) {
    const known = path.slice(0, length).join('.')
    if (Object.hasOwn(fields, known)) return fields[known as keyof typeof fields][0]
  }
  const last = path.at(-1) ?? ''
  return Object.hasOwn(common, last) ? common[last as keyof typeof common][0] : null
}
