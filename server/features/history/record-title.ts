import type { Snapshot } from '../../graphql/snapshot.ts'
import { claimView } from '../../graphql/views.ts'
import { type Language, wordsIn } from '../../ontology/language.ts'
import type { EntityState } from '../entity/derive-entity.ts'
import { documentTitle, sourceName } from '../evidence/evidence-names.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'
import type { StoredClaimState } from '../revision/derive.ts'
import { claimSentence } from '../words/claim-sentence.ts'
import type { RecordEvent } from './record-events.ts'

type Titles = {
  readonly [K in RecordKind]: (
    record: RecordOf<K>,
    state: unknown,
    language: Language,
    snapshot: Snapshot,
  ) => string | Promise<string>
}

const titles: Titles = {
  source: (source, _, language) => sourceName(source, language),
  document: (document, _, language) => documentTitle(document, language),
  entity: (_, state, language) => (state as EntityState).labels[language],
  claim: async (record, state, language, snapshot) => {
    const claim = { record, state: state as StoredClaimState, recordedIn: 0, asOf: snapshot.asOf }
    return claimSentence(await claimView(claim, language, snapshot), language)
  },
  citation: ({ summary }, _, language) => wordsIn(summary, language),
  response: ({ sentence }, _, language) => wordsIn(sentence, language),
  dispute: ({ reason }) => reason,
  savedPath: ({ id }) => id,
  proposal: ({ id }) => id,
}

/** What a record is called or says after a revision; before it, where that ended it. `snapshotAt`: the graph as of a revision. */
export async function recordTitle(
  { kind, id, before, after, revision }: RecordEvent,
  language: Language,
  snapshotAt: (revision: number) => Snapshot,
): Promise<string> {
  const side = after ?? before
  if (side === null) return id
  const title = titles[kind] as Titles[RecordKind & 'claim']
  return title(side.record as never, side.state, language, snapshotAt(after === null ? revision - 1 : revision))
}
