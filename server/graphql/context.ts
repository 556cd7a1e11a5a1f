import { type Asker, actorOf, type PersonAsking } from '../authorisation/asker.ts'
import { demand } from '../authorisation/demand.ts'
import type { Permission } from '../authorisation/permissions.ts'
import type { Role, VisitorSight } from '../authorisation/roles.ts'
import type { CaptureUrl } from '../capture/capture-url.ts'
import { type SearchPaths, searchHere } from '../features/path/answer.ts'
import { type SignInAttempts, signInAttempts } from '../features/people/attempts.ts'
import type { Browser } from '../features/people/browser.ts'
import { namesById } from '../features/people/person-name.ts'
import { newestForVisitors, readSettings, type Settings } from '../features/people/settings.ts'
import type { DocumentFiles } from '../files/document-files.ts'
import { refuseFor } from '../refusals.ts'
import type { Registry } from '../registry/registry.ts'
import type { Store } from '../store/store.ts'
import { savedSnapshot } from './saved-snapshot.ts'
import { type AsOf, type Snapshot, snapshotOf } from './snapshot.ts'
import { atOnce, type Turns } from './turns.ts'

/** What requests are answered with, besides the store. */
export interface ServiceOptions {
  /** Whether readers may save paths. */
  readonly saving: boolean
  /** What visitors may see, unless an admin has set it otherwise. */
  readonly visitors: VisitorSight
  /** What is remembered beside the graph. */
  readonly registry: Registry
  /** The files of documents. */
  readonly files: DocumentFiles
  /** Fetches an address; null: nothing is fetched here. */
  readonly capture: CaptureUrl | null
  /** Where the request came from a browser, or may have; left out: it didn't. */
  readonly browser?: Browser | null
  /** Counted for all requests together; left out: nobody can sign in. */
  readonly signInAttempts?: SignInAttempts
  /** How chains are searched; left out: in this thread, asking the store. */
  readonly searchPaths?: SearchPaths
  /** Whose answers are long takes turns with the others; left out: there are no others. */
  readonly turns?: Turns
}

/** What every resolver of one request shares. */
export interface GraphqlContext extends Omit<Required<ServiceOptions>, 'turns' | 'visitors' | 'browser'> {
  readonly store: Store
  readonly asker: Asker
  /** Who asks; null: a visitor, or whoever runs the server (by the command line). */
  readonly person: PersonAsking | null
  readonly role: Role
  /** Who a revision made for this request says made it. */
  readonly actor: string
  readonly browser: Browser | null
  readonly visitorsUnlessSet: VisitorSight
  /** What admins have set, the same all through the request. */
  settings(): Promise<Settings>
  /** What visitors see now. */
  visitorsSee(): Promise<VisitorSight>
  /** The name of a person, by the id that revisions know; null for others, and for visitors. */
  nameOf(actor: string): Promise<string | null>
  /** Throws UNAUTHENTICATED or FORBIDDEN. The authorisation table demands by itself what it holds. */
  demand(permission: Permission): Promise<void>
  /** Aborted when whoever asked is gone. */
  readonly signal: AbortSignal
  /** The graph as of a revision that `revisionAsked` gave, or as a saved path holds it. */
  asOf(asOf: AsOf): Snapshot
  /** Resolves when an answer that takes long to put together may be; from then on it gives way to shorter ones. */
  takesLong(): Promise<void>
  /** To be said when the request is answered. */
  answered(): void
  /** The newest revision for whoever asks, the same all through the request. */
  newest(): Promise<number>
  /** The revision to answer as of; throws BAD_INPUT for one that doesn't exist. */
  revisionAsked(asked: number | null | undefined): Promise<number>
}

export function graphqlContext(
  store: Store,
  asker: Asker,
  signal: AbortSignal,
  { visitors, registry, turns, browser = null, searchPaths = searchHere, ...options }: ServiceOptions,
): GraphqlContext {
  const snapshots = new Map<AsOf, Snapshot>()
  let turn: Promise<void> | undefined
  const ready = (): Promise<void> => (turn === undefined || turns === undefined ? atOnce() : turns.next())
  let kept: Promise<Settings> | undefined
  const settingsNow = (): Promise<Settings> => {
    kept ??= readSettings(registry)
    return kept
  }
  let head: Promise<number> | undefined
  const newest = (): Promise<number> => {
    head ??= store
      .head()
      .then(async ({ number }) => (asker.role === 'VISITOR' ? newestForVisitors(await settingsNow(), number) : number))
    return head
  }
  const asOf = (asked: AsOf): Snapshot => {
    const known =
      snapshots.get(asked) ??
      (typeof asked === 'number'
        ? snapshotOf(store, asked, ready)
        : savedSnapshot(asked, asOf(asked.question.revision)))
    snapshots.set(asked, known)
    return known
  }
  const visitorsSee = async (): Promise<VisitorSight> => (await settingsNow()).visitors ?? visitors
  let names: Promise<ReadonlyMap<string, string>> | undefined
  const nameOf = async (actor: string): Promise<string | null> => {
    if (asker.role === 'VISITOR') return null
    names ??= namesById(registry)
    return (await names).get(actor) ?? null
  }
  return {
    ...options,
    store,
    registry,
    asker,
    person: asker.person,
    role: asker.role,
    actor: actorOf(asker),
    browser,
    signInAttempts: options.signInAttempts ?? signInAttempts(),
    visitorsUnlessSet: visitors,
    visitorsSee,
    settings: settingsNow,
    nameOf,
    demand: (permission) => demand(permission, asker, visitorsSee),
    searchPaths,
    signal,
    newest,
    asOf,
    takesLong: () => {
      turn ??= turns?.begin() ?? Promise.resolve()
      return turn
    },
    answered: () => {
      turn?.then(() => turns?.end())
    },
    revisionAsked: async (asked) => {
      const last = await newest()
      if (asked === null || asked === undefined) return last
      if (asked < 1 || asked > last) refuseFor('REVISION_UNKNOWN', { asked, last })
      return asked
    },
  }
}
