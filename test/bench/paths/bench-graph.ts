import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { RecordChange } from '../../../server/features/revision/change.ts'
import { procurement } from '../procurement.ts'
import { type BenchQuestion, supplyQuestions } from './questions.ts'

/** A graph to measure on, and what is asked of it. */
export interface BenchGraph {
  /** Another name when it would hold something else. */
  readonly name: string
  /** In words. */
  readonly title: string
  readonly claims: number
  parts(): Iterable<readonly RecordChange[]>
  /** Without end. */
  questions(): Iterable<BenchQuestion>
  /** What people open and search for meanwhile. */
  readonly named: readonly string[]
}

export async function procurementGraph(claims: number): Promise<BenchGraph> {
  const graph = procurement(claims)
  return {
    name: `procurement-${claims}-${await hashOf('../procurement.ts')}`,
    title: 'made-up procurement',
    claims,
    parts: graph.parts,
    questions: () => supplyQuestions(graph.parties),
    named: [...graph.parties.vendors, ...graph.parties.buyers],
  }
}

export async function hashOf(source: string): Promise<string> {
  const text = await readFile(new URL(source, import.meta.url))
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
