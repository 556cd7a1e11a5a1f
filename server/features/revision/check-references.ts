import { queries } from '../../generated/queries.ts'
import { groupBy } from '../../group-by.ts'
import type { RecordKind } from './change.ts'
import { referencesOf } from './references.ts'
import { refuse } from './refuse.ts'
import { changedRef, refOf, type Workspace } from './workspace.ts'

/** Throws BAD_INPUT when a record is changed twice, or when something would name a record that doesn't exist. */
export async function checkReferences(workspace: Workspace): Promise<void> {
  checkOncePerRecord(workspace)
  await checkNamed(workspace)
  await checkRetirements(workspace)
}

function checkOncePerRecord({ changes }: Workspace): void {
  const seen = new Set<string>()
  for (const change of changes) {
    const ref = changedRef(change)
    if (seen.has(ref)) refuse(`The revision changes ${ref} twice: change it once, or use two revisions.`)
    seen.add(ref)
  }
}

async function checkNamed(workspace: Workspace): Promise<void> {
  const wanted = workspace.changes.flatMap((change) =>
    change.op === 'put'
      ? referencesOf(change.kind, change.record).map((ref) => {
          const [kind, id] = splitRef(ref)
          return { from: refOf(change.kind, change.record.id), kind, id }
        })
      : [],
  )
  for (const [kind, ofKind] of groupBy(wanted, (w) => w.kind)) {
    const found = await workspace.after(
      kind,
      ofKind.map((w) => w.id),
    )
    const missing = ofKind.find((w) => !found.has(w.id))
    if (missing) refuse(`${missing.from} names the ${kind} "${missing.id}", which does not exist: add it first.`)
  }
}

const splitRef = (ref: string): [RecordKind, string] => ref.split(':') as [RecordKind, string]

/** What is still named cannot be retired. */
async function checkRetirements(workspace: Workspace): Promise<void> {
  const retired = workspace.changes.flatMap((c) => (c.op === 'retire' ? [c] : []))
  if (retired.length === 0) return
  for (const [kind, ofKind] of groupBy(retired, (r) => r.kind)) {
    const before = await workspace.before(
      kind,
      ofKind.map((r) => r.id),
    )
    const missing = ofKind.find((r) => !before.has(r.id))
    if (missing) refuse(`The ${kind} "${missing.id}" does not exist, so it cannot be retired.`)
  }
  const holders = await workspace.reader.read(queries.revisionReferring, {
    refs: retired.map((r) => refOf(r.kind, r.id)),
    revision: workspace.revision,
  })
  const changed = new Set(workspace.changes.map(changedRef))
  const holder = holders.find((row) => !changed.has(row.ref))
  if (holder) refuse(`${holder.ref} still names ${holder.names.join(', ')}: retire or change it in the same revision.`)
}
