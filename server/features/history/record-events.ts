import { groupBy } from '../../group-by.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'

/** A version of a record as the store has it. */
export interface StoredVersion {
  readonly ref: string
  readonly recordedIn: number
  readonly replacedIn: number | null
  readonly body: string
  readonly state: string | null
}

/** A record as it was, with what followed from others at the time. */
export interface RecordSide<K extends RecordKind = RecordKind> {
  readonly record: RecordOf<K>
  /** The claim's or entity's derived state; null for other kinds. */
  readonly state: unknown
}

/** RESTORED: put again after it was retired. DERIVED: the record stayed, and what follows from others changed. */
export type RecordAction = 'ADDED' | 'CHANGED' | 'RETIRED' | 'RESTORED' | 'DERIVED'

/** What one revision did to one record. */
export interface RecordEvent {
  /** The revision's number. */
  readonly revision: number
  readonly ref: string
  readonly kind: RecordKind
  readonly id: string
  readonly action: RecordAction
  /** Null: there was none. */
  readonly before: RecordSide | null
  /** Null: there is none any more. */
  readonly after: RecordSide | null
}

/** All that ever happened to records, from all their versions; in no order. */
export function recordEvents(versions: readonly StoredVersion[], seen: (side: RecordSide) => boolean): RecordEvent[] {
  return [...groupBy(versions, ({ ref }) => ref)].flatMap(([ref, ofRecord]) => eventsOf(ref, ofRecord, seen))
}

/** A side that may not be seen is as if it were not there. */
function eventsOf(
  ref: string,
  unordered: readonly StoredVersion[],
  seen: (side: RecordSide) => boolean,
): RecordEvent[] {
  const [kind, id] = ref.split(':') as [RecordKind, string]
  const versions = unordered.toSorted((a, b) => a.recordedIn - b.recordedIn)
  const ends = new Set(versions.map(({ replacedIn }) => replacedIn))
  const moments = [...new Set([...versions.map(({ recordedIn }) => recordedIn), ...ends])].filter((n) => n !== null)
  const sideAt = (find: (version: StoredVersion) => boolean): { side: RecordSide; body: string } | null => {
    const version = versions.find(find)
    if (version === undefined) return null
    const side = { record: JSON.parse(version.body), state: version.state === null ? null : JSON.parse(version.state) }
    return seen(side) ? { side, body: version.body } : null
  }
  let existed = false
  const events: RecordEvent[] = []
  for (const revision of moments.sort((a, b) => a - b)) {
    const before = sideAt((version) => version.replacedIn === revision)
    const after = sideAt((version) => version.recordedIn === revision)
    const action = actionOf(before?.body ?? null, after?.body ?? null, existed)
    existed ||= after !== null
    if (action === null) continue
    events.push({ revision, ref, kind, id, action, before: before?.side ?? null, after: after?.side ?? null })
  }
  return events
}

function actionOf(before: string | null, after: string | null, existed: boolean): RecordAction | null {
  if (after === null) return before === null ? null : 'RETIRED'
  if (before === null) return existed ? 'RESTORED' : 'ADDED'
  return before === after ? 'DERIVED' : 'CHANGED'
}
