import { nothingCovered } from '../../server/features/coverage/coverage.ts'
import { queries } from '../../server/generated/queries.ts'
import { entityTypeNames } from '../../server/ontology/entity-types.ts'
import type { Query, Write } from '../../server/store/store.ts'

/** One write on a store that holds nothing but `given`, and all that the store then holds besides head and revisions. */
export interface WriteCase {
  readonly query: Query
  readonly given: readonly Write[]
  readonly params: unknown
  readonly nodes?: readonly { readonly labels: readonly string[]; readonly properties: Row }[]
  readonly edges?: readonly { type: string; source: string; target: string; properties: Row }[]
}

type Row = Readonly<Record<string, unknown>>

const write = <P>(query: Query<P, unknown>, params: P): Write => ({ query: query as Query, params })

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const common = (kind: string, id: string) => ({
  key: `${kind}:${id}@1`,
  ref: `${kind}:${id}`,
  kind,
  id,
  refs: ['entity:𠮷', 'claim:b'],
  recordedIn: 1,
  body: '{"id":"é\\u0000\\"\\\\"}',
})

/** A query that makes one node a row. */
const putting = <R extends Row>(query: Query<{ rows: readonly R[] }, unknown>, labels: string[], ...rows: R[]) => ({
  query: query as Query,
  given: [],
  params: { rows },
  nodes: rows.map((row) => ({ labels, properties: withoutNulls(row) })),
})

const identities = (...rows: { id: string; type: string; recordedIn: number }[]) =>
  write(queries.entityPutIdentity, { rows: rows.map((row) => ({ collective: false, ...row })) })

const ends = identities({ id: 'a', type: 'Vendor', recordedIn: 1 }, { id: 'b', type: 'Buyer', recordedIn: 1 })

const endNodes = [
  { labels: ['Buyer', 'Entity'], properties: { id: 'b', type: 'Buyer', recordedIn: 1 } },
  { labels: ['Entity', 'Vendor'], properties: { id: 'a', type: 'Vendor', recordedIn: 1 } },
]

const edge = (key: string) => ({
  key,
  source: 'a',
  target: 'b',
  claim: 'c',
  predicate: 'SUPPLIES',
  stage: null,
  standing: 'ALLEGED',
  strengthRank: 4,
  earliest: -20_120_101,
  latest: null,
  text: 'c|1|SUPPLIES||ALLEGED|4|-20120101|||d:1:2 é:3:4|1|',
  recordedIn: 1,
})

/** As the schema before texts had them. */
const formerEdges = (type: string): Query => ({
  name: 'test',
  text: `UNWIND $rows AS row MATCH (a:Entity {id: 'a'}) MATCH (b:Entity {id: 'b'}) CREATE (a)-[r:${type}]->(b) SET r = row`,
  access: 'write',
  params: ['rows'],
  columns: [],
})

const formerEdge: Row = {
  ...withoutNulls({ ...edge('c@1'), source: null, target: null, text: null }),
  stage: 'SOLD',
  latest: 20_121_231,
  roots: ['r', 's'],
  passages: ['d:1:2', 'é:3:4'],
  primary: true,
  codersKnowledge: false,
}

/** Without whatever may be missing. */
const { stage: _, latest: __, ...someEdge } = formerEdge
const formerBare: Row = { ...someEdge, key: 'bare@1', roots: [], passages: [], primary: false, codersKnowledge: true }

const versionOf = (id: string, collective: boolean) => ({
  ...common('entity', id),
  type: 'Vendor',
  label: 'Société',
  collective,
  state: '{}',
})

const edgeProperties = (key: string): Row => {
  const { source: _, target: __, ...properties } = edge(key)
  return withoutNulls(properties)
}

const storedEdge = (type: string, key: string, more: Row = {}) => ({
  type,
  source: 'a',
  target: 'b',
  properties: { ...edgeProperties(key), ...more },
})

const source = { ...common('source', 's'), name: 'ＮＧＯ «é»' }
const sourceNode = { labels: ['Source', 'Version'], properties: source }

const searchKey = (version: string, name: string | null = '桂林') => ({
  version,
  entity: 'a',
  type: 'Vendor',
  text: '桂林 gui',
  initial: '桂',
  head: '桂林',
  name,
  weight: 10,
  recordedIn: 1,
})

export const writeCases: readonly WriteCase[] = [
  {
    query: queries.claimCloseEdges as Query,
    given: [
      ends,
      write(queries.claimPutFlow, { rows: [edge('c@1'), edge('d@1')] }),
      write(queries.claimPutLink, { rows: [edge('e@1')] }),
    ],
    params: { rows: ['c@1', 'e@1', 'none@1'].map((key) => ({ key, source: 'a', target: 'b' })), number: 7 },
    nodes: endNodes,
    edges: [
      storedEdge('FLOW', 'c@1', { replacedIn: 7 }),
      storedEdge('FLOW', 'd@1'),
      storedEdge('LINK', 'e@1', { replacedIn: 7 }),
    ],
  },
  putting(
    queries.claimPut,
    ['Claim', 'Version'],
    ...['c', 'd'].map((id) => ({
      ...common('claim', id),
      subject: 'a',
      predicate: 'name',
      object: id === 'c' ? null : 'b',
      polarity: 'IS',
      stage: null,
      review: 'ACCEPTED',
      standing: 'ALLEGED',
      strength: 'WEAK',
      assertedBy: null,
      validFrom: '2012~',
      validTo: null,
      state: '{}',
    })),
  ),
  {
    query: queries.claimPutFlow as Query,
    given: [ends],
    params: { rows: [edge('c@1'), edge('d@1'), { ...edge('lost@1'), target: 'nobody' }] },
    nodes: endNodes,
    edges: [storedEdge('FLOW', 'c@1'), storedEdge('FLOW', 'd@1')],
  },
  {
    query: queries.claimPutLink as Query,
    given: [ends],
    params: { rows: [edge('c@1')] },
    nodes: endNodes,
    edges: [storedEdge('LINK', 'c@1')],
  },
  {
    query: queries.claimBeginEdgeTexts as Query,
    given: [
      ends,
      ...['FLOW', 'LINK'].map((type) => write(formerEdges(type), { rows: [formerEdge, formerBare] })),
      write(queries.claimPutFlow, { rows: [{ ...edge('kept@1'), text: 'kept' }] }),
    ],
    params: {},
    nodes: endNodes,
    edges: ['FLOW', 'LINK'].flatMap((type) => {
      const flows = type === 'FLOW' ? '1' : ''
      return [
        storedEdge(type, 'c@1', {
          stage: 'SOLD',
          latest: 20_121_231,
          text: `c|${flows}|SUPPLIES|SOLD|ALLEGED|4|-20120101|20121231|r s|d:1:2 é:3:4|1|`,
        }),
        storedEdge(type, 'bare@1', { text: `c|${flows}|SUPPLIES||ALLEGED|4|-20120101|||||1` }),
        ...(type === 'FLOW' ? [storedEdge(type, 'kept@1', { text: 'kept' })] : []),
      ]
    }),
  },
  {
    query: queries.entityBeginCollectives as Query,
    given: [ends, write(queries.entityPutVersion, { rows: [versionOf('a', true), versionOf('b', false)] })],
    params: {},
    nodes: [
      { labels: ['Buyer', 'Entity'], properties: { id: 'b', type: 'Buyer', recordedIn: 1 } },
      { labels: ['Entity', 'Vendor'], properties: { id: 'a', type: 'Vendor', collective: true, recordedIn: 1 } },
      ...['a', 'b'].map((id) => ({ labels: ['EntityVersion', 'Version'], properties: versionOf(id, id === 'a') })),
    ],
  },
  {
    query: queries.entityBeginSearchKeys as Query,
    given: [
      write(queries.entityPutSearchKeys as Query<{ rows: readonly Row[] }>, {
        rows: [
          { ...searchKey('entity:a@1'), initial: null, head: null },
          { ...searchKey('entity:a@2'), text: 'g', initial: null, head: null },
          { ...searchKey('entity:a@3'), head: 'kept' },
        ],
      }),
    ],
    params: {},
    nodes: [
      { labels: ['SearchKey'], properties: searchKey('entity:a@1') },
      { labels: ['SearchKey'], properties: { ...searchKey('entity:a@2'), text: 'g', initial: 'g', head: 'g' } },
      { labels: ['SearchKey'], properties: { ...searchKey('entity:a@3'), head: 'kept' } },
    ],
  },
  {
    query: queries.entityCloseSearchKeys as Query,
    given: [write(queries.entityPutSearchKeys, { rows: [searchKey('entity:a@1'), searchKey('entity:a@2')] })],
    params: { keys: ['entity:a@1', 'entity:none@1'], number: 2 },
    nodes: [
      { labels: ['SearchKey'], properties: { ...searchKey('entity:a@1'), replacedIn: 2 } },
      { labels: ['SearchKey'], properties: searchKey('entity:a@2') },
    ],
  },
  {
    query: queries.entityPutIdentity as Query,
    given: [identities({ id: 'vendor', type: 'Vendor', recordedIn: 0 })],
    params: {
      rows: entityTypeNames.map((type) => ({
        id: type.toLowerCase(),
        type,
        collective: type === 'Buyer',
        recordedIn: 1,
      })),
    },
    nodes: entityTypeNames.map((type) => ({
      labels: ['Entity', type].sort(),
      properties: {
        id: type.toLowerCase(),
        type,
        ...(type === 'Buyer' ? { collective: true } : {}),
        recordedIn: type === 'Vendor' ? 0 : 1,
      },
    })),
  },
  {
    query: queries.coveragePut as Query,
    given: [],
    params: { ...nothingCovered, claims: 7, codingNotes: 1, revision: 3 },
    nodes: [{ labels: ['Coverage'], properties: { ...nothingCovered, claims: 7, codingNotes: 1, revision: 3 } }],
  },
  putting(queries.entityPutSearchKeys, ['SearchKey'], searchKey('entity:a@1'), searchKey('entity:a@2', null)),
  putting(queries.entityPutVersion, ['EntityVersion', 'Version'], {
    ...common('entity', 'e'),
    type: 'Vendor',
    label: 'Société',
    collective: false,
    state: '{}',
  }),
  putting(queries.evidencePutCitation, ['Citation', 'Version'], {
    ...common('citation', 'c'),
    claim: 'c',
    document: 'd',
    stance: 'SUPPORTS',
    review: 'DRAFT',
  }),
  putting(queries.evidencePutDispute, ['Dispute', 'Version'], { ...common('dispute', 'd'), claim: 'c' }),
  putting(
    queries.evidencePutDocument,
    ['Document', 'Version'],
    { ...common('document', 'd'), publisher: 's', coding: 'CODED', documentKind: 'PRIMARY', parents: [] },
    { ...common('document', 'e'), publisher: 's', coding: 'LISTED', documentKind: 'PRIMARY', parents: ['d', 'f'] },
  ),
  putting(queries.evidencePutResponse, ['Response', 'Version'], { ...common('response', 'r'), party: 'a' }),
  putting(queries.evidencePutSource, ['Source', 'Version'], source),
  {
    query: queries.revisionClearGraph as Query,
    given: [
      ends,
      write(queries.claimPutFlow, { rows: [edge('c@1')] }),
      write(queries.evidencePutSource, { rows: [source] }),
    ],
    params: {},
  },
  {
    query: queries.revisionCloseVersions as Query,
    given: [write(queries.evidencePutSource, { rows: [source, { ...source, key: 'source:s@2' }] })],
    params: { keys: ['source:s@1', 'source:none@1'], number: 2 },
    nodes: [
      { ...sourceNode, properties: { ...source, replacedIn: 2 } },
      { ...sourceNode, properties: { ...source, key: 'source:s@2' } },
    ],
  },
  putting(queries.deskPut, ['Proposal', 'Version'], {
    ...common('proposal', 'p'),
    refs: [],
    proposalState: 'SENT_BACK',
    by: 'é',
  }),
  putting(queries.savedPut, ['SavedPath', 'Version'], { ...common('savedPath', 'p'), refs: [] }),
]
