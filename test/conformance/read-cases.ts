import { beginningsOf } from '../../server/features/entity/fold.ts'
import { queries } from '../../server/generated/queries.ts'
import { standingNames } from '../../server/ontology/evidence-terms.ts'
import { predicate, predicateNames } from '../../server/ontology/predicates.ts'
import { stageNames } from '../../server/ontology/stages.ts'
import type { Capabilities, Query } from '../../server/store/store.ts'
import { richGraph } from '../revision/rich-graph.ts'

/** A read query with the parameter sets that it is tried with on the rich graph. */
export interface ReadCase {
  readonly query: Query
  readonly params: readonly unknown[]
  /** Only stores that can do this have the query. */
  readonly needs?: keyof Capabilities
}

const readCase = <P>(query: Query<P, unknown>, ...params: P[]): ReadCase => ({ query: query as Query, params })

const finding = (readCase: ReadCase): ReadCase => ({ ...readCase, needs: 'pathFinding' })

/** The empty graph, an earlier one, the newest and one to come. */
const revisions = [0, 6, richGraph.length, richGraph.length + 1]

const everyRevision = <P>(query: Query<P & { revision: number }, unknown>, ...params: P[]): ReadCase =>
  readCase(query, ...revisions.flatMap((revision) => params.map((given) => ({ ...given, revision }))))

const parties = ['maker', 'bureau', 'camera', 'deal', 'nobody', 'corps', 'skynet-guilin', 'guilin', 'maker']
const claims = ['supplies-1', 'supplies-2', 'supplies-3', 'makes', 'contributes', 'local', 'wrong', 'nothing']
const hostile = ["x' OR true //", '"', '\\', '$ids', '`', '{}', '\u0000', '😀', '']
const pages = ['', 'm', '~', '\uffff'].flatMap((after) => [2, 1_000].map((limit) => ({ after, limit })))

const everything = {
  predicates: [...predicateNames],
  stages: [...stageNames],
  standings: [...standingNames],
  minStrengthRank: 0,
  windowStart: null,
  windowEnd: null,
  excludeClaims: [],
}

const steps = {
  rows: [...new Set(parties)].map((id) => ({ id, below: 5, documents: null })),
  leastRank: 0,
  structural: predicateNames.filter((name) => predicate(name).structural),
  ...everything,
}

const stepsAsked = [
  ...edgeFilters().map((filters) => ({ ...steps, ...filters })),
  { ...steps, rows: [] },
  { ...steps, rows: hostile.map((id) => ({ id, below: 5, documents: hostile })) },
  { ...steps, rows: steps.rows.map((row) => ({ ...row, below: 3 })), leastRank: 1 },
  { ...steps, rows: steps.rows.map((row) => ({ ...row, documents: ['report:', 'no-such-document:'] })) },
]

const distancesAsked = edgeFilters().flatMap((filters) =>
  [
    ['maker', 'bureau'],
    ['camera', 'guilin'],
    ['bureau', 'maker'],
    ['maker', hostile[0] ?? ''],
  ].map(([from = '', to = '']) => {
    const { minStrengthRank, ...rest } = filters
    return { ...rest, from, to, ranks: [4, 3, 2, minStrengthRank], excludeEntities: ['deal'] }
  }),
)

function edgeFilters() {
  return [
    everything,
    { ...everything, predicates: ['SUPPLIES', 'MAKES'] },
    { ...everything, predicates: [] },
    { ...everything, stages: ['SOLD', 'CONTRACTED'] },
    { ...everything, standings: ['DISPUTED'] },
    { ...everything, minStrengthRank: 2 },
    { ...everything, windowStart: 20130101, windowEnd: 20141231 },
    { ...everything, windowStart: 20190101 },
    { ...everything, windowEnd: 20111231 },
    { ...everything, excludeClaims: ['supplies-1', 'makes'] },
  ]
}

/** All revisions, some, and none. */
const between = [
  { after: 0, until: 100 },
  { after: 3, until: 9 },
  { after: 100, until: 200 },
]

const beginning = (text: string) => ({ head: beginningsOf(text).head, text })

const searches = [
  'soc',
  'societe generale',
  'sge',
  'gui',
  'guilinshi',
  'guilin shi',
  '桂',
  '公安',
  '天网',
  '林',
  'cam',
  'm',
  '',
]

export const readCases: readonly ReadCase[] = [
  everyRevision(queries.claimAcceptedIds, { ids: claims }, { ids: [] }, { ids: hostile }),
  everyRevision(
    queries.claimBySubject,
    { subjects: parties, predicates: null },
    { subjects: parties, predicates: ['name', 'figure', 'SUPPLIES'] },
    { subjects: hostile, predicates: hostile },
  ),
  everyRevision(queries.claimCount, {}),
  readCase(queries.claimEverAbout, { entities: parties }, { entities: hostile }),
  readCase(queries.claimEverUpon, { entities: parties }, { entities: hostile }),
  everyRevision(queries.claimIdsByAsserter, { parties }, { parties: hostile }),
  everyRevision(queries.claimIdsByPredicate, { predicates: ['SUPPLIES', 'name'] }, { predicates: [] }),
  everyRevision(queries.claimCountriesPresent, { before: '"object":{"literal":{"code":"' }, { before: 'nowhere' }),
  everyRevision(queries.claimJointsByObject, { entities: parties }, { entities: hostile }),
  everyRevision(queries.claimJointsBySubject, { entities: parties }, { entities: hostile }),
  everyRevision(queries.claimPage, ...pages),
  everyRevision(
    queries.claimSubjectsOf,
    { objects: parties, predicate: 'SUPPLIES' },
    { objects: parties, predicate: 'LOCATED_IN' },
    { objects: parties, predicate: 'AWARDED_TO' },
    { objects: hostile, predicate: 'PART_OF' },
  ),
  everyRevision(
    queries.claimSubjectsWithValue,
    { predicate: 'country', values: ['"code":"FR"', '"code":"SE"'] },
    { predicate: 'country', values: ['"code":"FR"'] },
    { predicate: 'country', values: [] },
    { predicate: 'description', values: hostile },
  ),
  everyRevision(queries.coverageAsOf, {}),
  everyRevision(queries.entityByIds, { ids: [...parties, 'mistake', 'universities'] }, { ids: hostile }),
  everyRevision(queries.entityCollectives, { ids: [...parties, 'universities'] }, { ids: hostile }),
  everyRevision(queries.entityCount, {}),
  everyRevision(queries.entityNeighbourCounts, { entities: parties }, { entities: [] }, { entities: hostile }),
  everyRevision(
    queries.entityOfKinds,
    { type: 'Vendor', kinds: null, limit: 100 },
    { type: 'Vendor', kinds: null, limit: 2 },
    { type: 'Buyer', kinds: ['"kind":"CORPS"', '"kind":"UNIVERSITY"'], limit: 100 },
    { type: 'Vendor', kinds: ['"kind":"SUBSIDIARY"'], limit: 100 },
    { type: 'Vendor', kinds: [], limit: 100 },
    { type: 'Vendor', kinds: hostile, limit: 100 },
    { type: 'nothing', kinds: null, limit: 0 },
  ),
  everyRevision(
    queries.entityOfKindsAmong,
    { ids: [...parties, 'group', 'mistake'], type: 'Vendor', kinds: null, limit: 100 },
    { ids: parties, type: 'Vendor', kinds: ['"kind":"MAKER"'], limit: 1 },
    { ids: parties, type: 'Buyer', kinds: ['"kind":"CORPS"'], limit: 100 },
    { ids: [], type: 'Buyer', kinds: null, limit: 100 },
    { ids: hostile, type: 'Buyer', kinds: null, limit: 100 },
  ),
  everyRevision(queries.entityOfType, { type: 'Vendor' }, { type: 'Buyer' }, { type: 'nothing' }),
  everyRevision(
    queries.entitySearch,
    ...searches.map((text) => ({ ...beginning(text), types: null, limit: 50 })),
    { ...beginning('ma'), types: null, limit: 1 },
    { ...beginning('ma'), types: ['Vendor', 'Product'], limit: 50 },
    ...hostile.map((text) => ({ ...beginning(text), types: hostile, limit: 3 })),
  ),
  everyRevision(
    queries.entitySearchInitial,
    ...searches.map((text) => ({ initial: beginningsOf(text).initial, types: null, limit: 50 })),
    { initial: 'm', types: null, limit: 1 },
    { initial: 'm', types: ['Vendor', 'Product'], limit: 50 },
    ...hostile.map((initial) => ({ initial, types: hostile, limit: 3 })),
  ),
  readCase(queries.entityCountVersionsBegun, ...between),
  readCase(queries.entityVersionsBegun, ...between),
  readCase(queries.entityVersionsEnded, ...between),
  readCase(queries.entityTypes, { ids: [...parties, 'mistake'] }, { ids: hostile }),
  everyRevision(queries.evidenceCitationsByClaim, { claims }, { claims: hostile }),
  everyRevision(
    queries.evidenceCitationsByDocument,
    { documents: ['report', 'notes', 'clipping'] },
    { documents: hostile },
  ),
  readCase(queries.evidenceCitationsEver, { claims }, { claims: hostile }),
  readCase(queries.evidenceDisputesEver, { claims: [...claims, 'part'] }, { claims: hostile }),
  everyRevision(queries.evidenceCountDocuments, {}),
  everyRevision(queries.evidenceCountSources, {}),
  everyRevision(queries.evidenceDisputesByClaim, { claims: [...claims, 'part'] }, { claims: hostile }),
  everyRevision(queries.evidenceDocuments, ...pages),
  everyRevision(
    queries.evidenceDocumentsHolding,
    { texts: ['"sha256":"', '"id":"notes"'] },
    { texts: ['"id":"release"'] },
    { texts: [] },
    { texts: hostile },
  ),
  everyRevision(queries.evidenceDocumentsByParent, { parents: ['report', 'release'] }, { parents: hostile }),
  everyRevision(queries.evidenceDocumentsByPublisher, { publishers: ['ngo', 'weak-paper'] }, { publishers: hostile }),
  everyRevision(queries.evidenceSources, ...pages),
  finding(everyRevision(queries.pathDistanceBothWaysSix, ...distancesAsked)),
  finding(everyRevision(queries.pathDistanceBothWaysTwelve, ...distancesAsked)),
  finding(everyRevision(queries.pathDistanceDownstreamSix, ...distancesAsked)),
  finding(everyRevision(queries.pathDistanceDownstreamTwelve, ...distancesAsked)),
  everyRevision(queries.pathStepsBothWays, ...stepsAsked),
  everyRevision(queries.pathStepsDownstream, ...stepsAsked),
  everyRevision(queries.pathStepsUpstream, ...stepsAsked),
  everyRevision(
    queries.deskByState,
    { states: ['PROPOSED'] },
    { states: ['WITHDRAWN', 'PROPOSED'] },
    { states: hostile },
  ),
  readCase(
    queries.deskFirstVersion,
    ...['claim:supplies-2', 'entity:mistake', 'proposal:addition', 'claim:none', ...hostile].map((ref) => ({ ref })),
  ),
  readCase(queries.pathEdgesBegun, ...between),
  readCase(queries.pathEdgesEnded, ...between),
  readCase(queries.pathWalkableEdges, { ids: parties }, { ids: hostile }),
  readCase(queries.revisionAllEdges, { after: '', limit: 1_000 }, { after: 'claim:makes@7', limit: 2 }),
  readCase(queries.revisionAllVersions, { after: '', limit: 1_000 }, { after: 'claim:makes@3', limit: 4 }),
  readCase(queries.revisionHead, {}),
  readCase(queries.revisionPage, { first: 1, limit: 100 }, { first: 4, limit: 2 }, { first: 99, limit: 2 }),
  readCase(queries.revisionBeginningBetween, ...between.map((numbers) => ({ beginning: '[{', ...numbers })), {
    beginning: '[{"op":"erase",',
    after: 0,
    until: 100,
  }),
  readCase(
    queries.revisionByPayloadBeginning,
    { beginning: '[{' },
    { beginning: '[{"op":"erase",' },
    { beginning: '' },
  ),
  readCase(queries.revisionRecent, { before: 100, limit: 100 }, { before: 4, limit: 2 }, { before: 1, limit: 2 }),
  everyRevision(queries.revisionNewestOther, { beginning: '[{"kind":"claim"' }, { beginning: 'nothing' }),
  readCase(
    queries.revisionLatestVersion,
    ...['claim:supplies-2', 'entity:mistake', 'claim:wrong', 'source:ngo', 'claim:none', ...hostile].map((ref) => ({
      ref,
    })),
  ),
  readCase(
    queries.revisionVersionsEver,
    { refs: ['claim:supplies-2', 'entity:mistake', 'proposal:addition', 'claim:none'] },
    { refs: hostile },
  ),
  everyRevision(
    queries.revisionReferring,
    { refs: ['entity:maker', 'document:report', 'claim:supplies-1', 'source:ngo', 'citation:cite-makes'] },
    { refs: hostile },
  ),
  everyRevision(
    queries.revisionVersionsByRef,
    {
      refs: [
        'claim:supplies-2',
        'entity:mistake',
        'source:weak-paper',
        'response:denial',
        'dispute:doubt',
        'claim:none',
      ],
    },
    { refs: hostile },
  ),
]
