import { expect } from 'vitest'
import { canonicalJson } from '../../server/features/revision/revision.ts'
import type { snapshot } from '../conformance/snapshot.ts'
import { fromScratch } from './from-scratch.ts'
import type { Model } from './random-graph.ts'

type Graph = Awaited<ReturnType<typeof snapshot>>
type Row = Readonly<Record<string, unknown>>

const isCurrent = (revision: number) => (row: Row) =>
  Number(row.recordedIn) <= revision && (row.replacedIn === undefined || Number(row.replacedIn) > revision)

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => canonicalJson(row)).sort()

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const only = (row: Row, ...names: string[]): Row => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))

/** What a store holds as of a revision is what follows from the records that were current then, computed from scratch. */
export function expectModel(graph: Graph, revision: number, model: Model): void {
  const scratch = fromScratch(model)
  const current = graph.nodes.filter((node) => isCurrent(revision)(node.properties))
  const versions = current.filter((node) => node.labels.includes('Version')).map((node) => node.properties)
  const states = new Map<string, unknown>([
    ...[...scratch.states].map(([id, state]) => [`claim:${id}`, state] as const),
    ...scratch.entities.map(({ id, state }) => [`entity:${id}`, state] as const),
  ])
  expect(sorted(versions.map((row) => only(row, 'ref', 'body', 'state')))).toEqual(
    sorted(
      [...model.records].map(([ref, { record }]) => {
        const state = states.get(ref)
        return { ref, body: canonicalJson(record), state: state === undefined ? null : canonicalJson(state) }
      }),
    ),
  )
  const keys = current.filter((node) => node.labels.includes('SearchKey')).map((node) => node.properties)
  expect(sorted(keys.map((row) => only(row, 'entity', 'type', 'text', 'initial', 'head', 'name', 'weight')))).toEqual(
    sorted(scratch.entities.flatMap(({ id, type, keys: own }) => own.map((key) => ({ ...key, entity: id, type })))),
  )
  const edges = graph.edges.filter((edge) => isCurrent(revision)(edge.properties))
  expect(
    sorted(
      edges.map(({ type, source, target, properties: { key: _, recordedIn: __, replacedIn: ___, ...rest } }) => ({
        type,
        source,
        target,
        ...rest,
      })),
    ),
  ).toEqual(sorted(scratch.edges.map(withoutNulls)))
}
