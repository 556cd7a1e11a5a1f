import type { Translated } from '../../ontology/language.ts'
import { countsAsEvidence } from '../claim/derive-claim.ts'
import type { CitationRecord } from '../evidence/evidence-records.ts'
import type { PathChange, Where } from './path-change.ts'
import { labelIn, publisherIn } from './record-names.ts'
import { sameJson } from './same-json.ts'
import type { SavedRecords } from './saved-path-record.ts'

type Claim = SavedRecords['claims'][number]
type Place = Where<Translated>

/** What became of the passages that a claim rests on, and of the answers to it. */
export function evidenceChanges(
  before: Claim,
  now: Claim,
  where: Place,
  was: SavedRecords,
  is: SavedRecords,
): PathChange[] {
  const citing = ({ citations }: SavedRecords) => citations.filter(({ claim }) => claim === before.record.id)
  const [cited, citedNow] = [citing(was), citing(is)]
  const [answered, answeredNow] = [before.state.responses, now.state.responses]
  return [
    ...cited.flatMap((citation) => becameOf(citation, citedNow, where, was)),
    ...missing(citedNow, cited).map((citation) => newPassage(citation, where, was, is)),
    ...answered.flatMap((id) => answerChanges(id, answeredNow, where, was, is)),
    ...answeredNow
      .filter((id) => !answered.includes(id))
      .map((id) => ({ code: 'ANSWER_NEW' as const, where, party: partyIn(is, id) })),
  ]
}

const missing = (citations: readonly CitationRecord[], others: readonly CitationRecord[]): CitationRecord[] =>
  citations.filter(({ id }) => !others.some((other) => other.id === id))

function becameOf(
  citation: CitationRecord,
  now: readonly CitationRecord[],
  where: Place,
  was: SavedRecords,
): PathChange[] {
  const source = publisherIn(was, citation.document)
  const today = now.find(({ id }) => id === citation.id)
  if (today === undefined) return [{ code: 'PASSAGE_GONE', where, source }]
  if (sameJson(citation, today)) return []
  const retracted = citation.retracted === undefined && today.retracted !== undefined
  return [{ code: retracted ? 'PASSAGE_RETRACTED' : 'PASSAGE_AMENDED', where, source }]
}

/** Another publisher is news; another passage of one that was cited before is less. */
function newPassage(citation: CitationRecord, where: Place, was: SavedRecords, is: SavedRecords): PathChange {
  const source = publisherIn(is, citation.document)
  const against = citation.stance === 'CONTRADICTS'
  if (against || !countsAsEvidence(citation)) return { code: 'PASSAGE_NEW', where, source, against }
  const publisher = publisherOf(is, citation.document)
  const known = was.citations
    .filter(({ claim, stance }) => claim === citation.claim && stance === 'SUPPORTS')
    .map(({ document }) => publisherOf(was, document))
  return known.includes(publisher)
    ? { code: 'PASSAGE_NEW', where, source, against }
    : { code: 'SOURCE_NEW', where, source }
}

const publisherOf = ({ documents }: SavedRecords, id: string): string | undefined =>
  documents.find((document) => document.id === id)?.publisher

function answerChanges(
  id: string,
  now: readonly string[],
  where: Place,
  was: SavedRecords,
  is: SavedRecords,
): PathChange[] {
  const party = partyIn(was, id)
  if (!now.includes(id)) return [{ code: 'ANSWER_GONE', where, party }]
  return sameJson(responseIn(was, id), responseIn(is, id)) ? [] : [{ code: 'ANSWER_AMENDED', where, party }]
}

const responseIn = ({ responses }: SavedRecords, id: string) => responses.find((response) => response.id === id) ?? null

function partyIn(records: SavedRecords, id: string): Translated {
  return labelIn(records, responseIn(records, id)?.party ?? id)
}
