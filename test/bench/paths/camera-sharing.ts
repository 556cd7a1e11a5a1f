import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { RecordChange } from '../../../server/features/revision/change.ts'
import { citationOf, documentOf, sourceOf } from '../../claim/records.ts'
import { nameOf, put, relationOf } from '../../revision/changes.ts'
import { sharedPath } from '../../support/shared.ts'
import { type BenchGraph, hashOf } from './bench-graph.ts'
import { bothWaysQuestions } from './questions.ts'

const file = sharedPath('data', 'flock-sharing', 'agency_access20240426.csv.gz')

/** Why the real network can't be measured on, or null. */
export const cameraSharingMissing: string | null = existsSync(file)
  ? null
  : 'no camera-sharing network (set FILIERE_SHARED to the folder that holds data/flock-sharing)'

/** A real network: which police departments of the United States let which others use their licence-plate cameras. */
export async function cameraSharing(): Promise<BenchGraph> {
  const accesses = distinct(readRows(gunzipSync(await readFile(file)).toString('utf8')))
  const agencies = new Map<string, string>()
  for (const { source, sourceName, other, otherName } of accesses) {
    agencies.set(source, sourceName)
    agencies.set(other, otherName)
  }
  return {
    name: `camera-sharing-${await hashOf('camera-sharing.ts')}`,
    title: 'real camera sharing, both ways',
    claims: agencies.size + accesses.length,
    parts: () => parts(agencies, accesses),
    questions: () => bothWaysQuestions([...agencies.keys()]),
    named: [...agencies.keys()],
  }
}

interface Access {
  readonly source: string
  readonly sourceName: string
  readonly other: string
  readonly otherName: string
}

function readRows(text: string): Access[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [sourceName = '', otherName = '', source = '', other = ''] = line.trim().split(',')
      return { source: `agency-${source}`, sourceName, other: `agency-${other}`, otherName }
    })
}

const distinct = (accesses: readonly Access[]): Access[] => [
  ...new Map(
    accesses
      .filter(({ source, other }) => source !== other)
      .map((access) => [`${access.source} ${access.other}`, access] as const),
  ).values(),
]

function* parts(agencies: ReadonlyMap<string, string>, accesses: readonly Access[]): Generator<RecordChange[]> {
  yield [
    put('source', sourceOf('newspaper', 'B')),
    ...[...new Set(accesses.map(({ source }) => source))].map((source) =>
      put('document', documentOf(`portal-of-${source}`, { publisher: 'newspaper' })),
    ),
    ...[...agencies].flatMap(([id, name]) => [
      put('entity', { id, type: 'Buyer', kind: 'PUBLIC_SECURITY' }),
      put('claim', nameOf(`name-of-${id}`, id, name)),
    ]),
  ]
  for (const { source, other } of accesses) {
    const claim = `${source}-with-${other}`
    yield [
      put('claim', relationOf(claim, source, 'AFFILIATED_WITH', other)),
      put('citation', citationOf(`cite-${claim}`, `portal-of-${source}`, '2', { claim })),
    ]
  }
}
