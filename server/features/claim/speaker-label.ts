import type { Snapshot } from '../../graphql/snapshot.ts'
import type { Language, Translated } from '../../ontology/language.ts'
import { sourceName } from '../evidence/evidence-names.ts'
import type { SpeakerParent } from './claim-parents.ts'

const nobodyKnown: Translated = { en: 'speaker not known', fr: 'auteur inconnu', zh: '说话者不明' }

/** The name of who makes an assertion. */
export async function speakerLabel(
  { assertedBy }: SpeakerParent,
  language: Language,
  { entities, sources }: Snapshot,
): Promise<string> {
  if ('entity' in assertedBy) return (await entities.need(assertedBy.entity)).state.labels[language]
  if ('source' in assertedBy) return sourceName((await sources.need(assertedBy.source)).record, language)
  return nobodyKnown[language]
}
