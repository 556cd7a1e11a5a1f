import { queries } from '../../generated/queries.ts'
import type { CitationRecord, DocumentRecord, ResponseRecord } from '../evidence/evidence-records.ts'
import { refuse } from './refuse.ts'
import type { Workspace } from './workspace.ts'

/** Throws BAD_INPUT when documents would derive in a circle, or a passage would lie outside its document. */
export async function checkEvidence(workspace: Workspace): Promise<void> {
  await checkOrigins(workspace)
  await checkCitations(workspace)
  await checkCollectives(workspace)
  for (const response of workspace.put('response')) checkResponse(response)
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

/** Those that the revision puts, and those already there whose document it puts anew. */
async function checkCitations(workspace: Workspace): Promise<void> {
  const { reader, revision } = workspace
  const replaced = [...(await workspace.before('document', workspace.touched('document'))).keys()]
  const stored =
    replaced.length === 0
      ? []
      : await reader.read(queries.evidenceCitationsByDocument, { documents: replaced, revision })
  const citations = workspace.overlay('citation', stored, () => true)
  const documents = await workspace.after(
    'document',
    citations.map((c) => c.document),
  )
  for (const citation of citations) checkCitation(citation, documents.get(citation.document))
}

function checkCitation({ id, document, selector }: CitationRecord, cited: DocumentRecord | undefined): void {
  if (selector.end <= selector.start) refuse(`The citation "${id}" ends before it begins.`)
  const length = cited?.capture?.text.length
  if (length === undefined) refuse(`The citation "${id}" needs a copy of "${document}" to count its passage in.`)
  else if (selector.end > length) refuse(`The citation "${id}" ends after the text of "${document}" does.`)
}

async function checkCollectives(workspace: Workspace): Promise<void> {
  const collectives = workspace
    .put('entity')
    .flatMap(({ id, collective }) => (collective ? [{ id, ...collective }] : []))
  const documents = await workspace.after(
    'document',
    collectives.map((c) => c.passage.document),
  )
  for (const { id, passage } of collectives) {
    const length = documents.get(passage.document)?.capture?.text.length
    if (length !== undefined && passage.end > length)
      refuse(`The passage of "${id}" ends after the text of "${passage.document}" does.`)
  }
}

function checkResponse({ id, outcome, saidBy }: ResponseRecord): void {
  if (outcome === 'NO_CLEAR_ANSWER' && saidBy === undefined)
    refuse(`The response "${id}" needs "saidBy": who says that the answer was not clear.`)
}
