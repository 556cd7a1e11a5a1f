import { languages } from '../../ontology/language.ts'
import type { PathChange } from './path-change.ts'
import { sourceNameIn, titleIn } from './record-names.ts'
import { sameJson } from './same-json.ts'
import type { SavedRecords } from './saved-path-record.ts'

/** What became of the documents, sources and entities: those that are new come with a new claim or passage. */
export function recordChanges(was: SavedRecords, is: SavedRecords): PathChange[] {
  return [
    ...was.documents.flatMap((document) => {
      const now = is.documents.find(({ id }) => id === document.id)
      const amended = now !== undefined && !sameJson(document, now)
      return amended ? [{ code: 'DOCUMENT_AMENDED' as const, document: titleIn(was, document.id) }] : []
    }),
    ...was.sources.flatMap((source) => sourceChanges(source, was, is)),
    ...was.entities.flatMap((entity) => entityChanges(entity, is)),
  ]
}

function sourceChanges(source: SavedRecords['sources'][number], was: SavedRecords, is: SavedRecords): PathChange[] {
  const now = is.sources.find(({ id }) => id === source.id)
  if (now === undefined || sameJson(source, now)) return []
  const name = sourceNameIn(was, source.id)
  const [before, today] = [source.reliability.grade, now.reliability.grade]
  return before === today
    ? [{ code: 'SOURCE_AMENDED', source: name }]
    : [{ code: 'SOURCE_GRADE', source: name, was: before, is: today }]
}

function entityChanges(entity: SavedRecords['entities'][number], { entities }: SavedRecords): PathChange[] {
  const name = entity.state.labels
  const now = entities.find(({ record }) => record.id === entity.record.id)
  if (now === undefined) return []
  const renamed = languages.some((language) => now.state.labels[language] !== name[language])
  if (renamed) return [{ code: 'ENTITY_NAME', was: name, is: now.state.labels }]
  return sameJson(entity, now) ? [] : [{ code: 'ENTITY_AMENDED', name }]
}
