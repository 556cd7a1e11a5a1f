import { queries } from '../../generated/queries.ts'
import type { EntityRecord } from '../entity/entity-record.ts'
import type { CitationRecord, DocumentRecord, ResponseRecord, Selector } from '../evidence/evidence-records.ts'
import { codePointLength } from '../evidence/passage/code-points.ts'
import { sha256OfText } from '../evidence/passage/seal.ts'
import type { RecordKind, RecordOf } from './change.ts'
import { refuse } from './refuse.ts'
import { refOf, type Workspace } from './workspace.ts'

/** Throws BAD_INPUT when documents would derive in a circle, or a passage would not be what its document can hold. */
export async function checkEvidence(workspace: Workspace): Promise<void> {
  await checkOrigins(workspace)
  const { citations, entities, responses } = await withPassages(workspace)
  await checkCitations(workspace, citations)
  await checkCollectives(workspace, entities)
  await checkResponses(workspace, responses)
}

async function checkOrigins(workspace: Workspace): Promise<void> {
  for (const document of workspace.put('document')) {
    const seen = new Set<string>()
    for (let wanted = parentsOf(document); wanted.length > 0; ) {
      if (wanted.includes(document.id)) refuse(`The document "${document.id}" would derive from itself.`)
      for (const id of wanted) seen.add(id)
      const parents = await workspace.after('document', wanted)
      wanted = [...parents.values()].flatMap(parentsOf).filter((id) => !seen.has(id))
    }
  }
}

const parentsOf = ({ origin }: DocumentRecord): string[] =>
  origin.status === 'DERIVED_FROM' ? [...origin.documents] : []

async function checkCitations(workspace: Workspace, citations: readonly CitationRecord[]): Promise<void> {
  const documents = await workspace.after(
    'document',
    citations.map((c) => c.document),
  )
  for (const { id, document, selector } of citations)
    checkPassage(`citation "${id}"`, selector, document, documents.get(document))
}

function checkPassage(whose: string, selector: Selector, id: string, document: DocumentRecord | undefined): void {
  const { start, end, passage, rectangle } = selector
  if (rectangle === undefined) checkRange(whose, selector, id, document)
  else checkTranscription(whose, selector, id, document)
  if (!('exact' in passage)) return
  const quoted = codePointLength(passage.exact)
  if (quoted !== end - start)
    refuse(`The ${whose} quotes ${quoted} characters, but ${start} to ${end} are ${end - start}: correct one of them.`)
  if (sha256OfText(passage.exact) !== passage.sha256)
    refuse(`The ${whose} quotes a passage that does not have its sha256: correct one of them.`)
}

/** What was read off a picture is no part of a text: it begins where it begins, and is all there is. */
function checkTranscription(
  whose: string,
  { start, passage }: Selector,
  id: string,
  document: DocumentRecord | undefined,
): void {
  if (document?.capture === undefined) refuse(`The ${whose} needs a copy of "${id}" to show its rectangle on.`)
  if (!('exact' in passage)) refuse(`The ${whose} has a rectangle: type what stands there instead of sealing it.`)
  if (start !== 0) refuse(`The ${whose} has a rectangle: count its position in what was typed, from 0.`)
}

function checkRange(
  whose: string,
  { start, end }: { readonly start: number; readonly end: number },
  id: string,
  document: DocumentRecord | undefined,
): void {
  if (end <= start) refuse(`The ${whose} ends before it begins.`)
  const length = document?.capture?.text?.length
  if (length === undefined) refuse(`The ${whose} needs a copy of "${id}" to count its passage in.`)
  else if (end > length) refuse(`The ${whose} ends after the text of "${id}" does.`)
}

async function checkCollectives(workspace: Workspace, entities: readonly EntityRecord[]): Promise<void> {
  const collectives = entities.flatMap(({ id, collective }) => (collective ? [{ id, ...collective }] : []))
  const documents = await workspace.after(
    'document',
    collectives.map((c) => c.passage.document),
  )
  for (const { id, passage } of collectives)
    checkRange(`passage of "${id}"`, passage, passage.document, documents.get(passage.document))
}

async function checkResponses(workspace: Workspace, responses: readonly ResponseRecord[]): Promise<void> {
  for (const { id, outcome, saidBy } of workspace.put('response'))
    if (outcome === 'NO_CLEAR_ANSWER' && saidBy === undefined)
      refuse(`The response "${id}" needs "saidBy": who says that the answer was not clear.`)
  const documents = await workspace.after(
    'document',
    responses.flatMap(({ document }) => document ?? []),
  )
  for (const { id, document, selector } of responses) {
    if (selector === undefined) continue
    if (document === undefined) refuse(`The response "${id}" has a passage, but no document: name the document.`)
    else checkPassage(`response "${id}"`, selector, document, documents.get(document))
  }
}

/**
 * What to check the passages of: the records that the revision puts, and those already there whose document it puts
 * anew, as they will stand.
 */
async function withPassages(workspace: Workspace) {
  const holders = await holdersOfReplaced(workspace)
  const concerned = async <K extends RecordKind>(kind: K): Promise<RecordOf<K>[]> => {
    const prefix = refOf(kind, '')
    const held = holders.flatMap((ref) => (ref.startsWith(prefix) ? [ref.slice(prefix.length)] : []))
    const put = workspace.put(kind).map(({ id }) => id)
    return [...(await workspace.after(kind, [...put, ...held])).values()]
  }
  return {
    citations: await concerned('citation'),
    entities: await concerned('entity'),
    responses: await concerned('response'),
  }
}

async function holdersOfReplaced(workspace: Workspace): Promise<string[]> {
  const { reader, revision } = workspace
  const replaced = [...(await workspace.before('document', workspace.touched('document'))).keys()]
  if (replaced.length === 0) return []
  const refs = replaced.map((id) => refOf('document', id))
  return (await reader.read(queries.revisionReferring, { refs, revision })).map(({ ref }) => ref)
}
