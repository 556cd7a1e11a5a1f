import { readFile } from 'node:fs/promises'
import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver'
import { filterParams } from '../../../server/features/path/edge-filter.ts'
import type { PathQuestion } from '../../../server/features/path/question.ts'
import { parseCypherFile } from '../../../server/generate/cypher-header.ts'
import { integers } from '../../../server/store/neo4j/neo4j-values.ts'
import type { RecordedStatement } from './recording-store.ts'

/** A chain of claims as Neo4j finds it, with every entity on it. */
export interface RawChain {
  readonly entities: readonly string[]
  readonly claims: readonly string[]
}

/** Neo4j asked by its own driver, with nothing of ours between. */
export class RawNeo4j {
  readonly #driver: Driver
  readonly #session: Session
  readonly #alongSupply: string
  readonly #bothWays: string

  private constructor(driver: Driver, alongSupply: string, bothWays: string) {
    this.#driver = driver
    this.#session = driver.session({ defaultAccessMode: neo4j.session.READ })
    this.#alongSupply = alongSupply
    this.#bothWays = bothWays
  }

  static async open(uri: string): Promise<RawNeo4j> {
    const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })
    return new RawNeo4j(driver, await statement('shortest-supply'), await statement('shortest-both-ways'))
  }

  /** The five shortest chains, by one query. */
  async shortest(question: PathQuestion, from: string, to: string): Promise<RawChain[]> {
    const filter = filterParams(question)
    const rows = await this.#run(
      filter.bothWays ? this.#bothWays : this.#alongSupply,
      integers({
        from,
        to,
        predicates: filter.predicates,
        stages: filter.stages,
        standings: filter.standings,
        minStrengthRank: filter.minStrengthRank,
        windowStart: filter.windowFrom,
        windowEnd: filter.windowTo,
        revision: question.revision,
      }),
    )
    return rows.map((row) => ({ entities: row.get('entities'), claims: row.get('claims') }))
  }

  /** Statements one after another; how many milliseconds each took and how many rows it gave. */
  async repeat(statements: readonly RecordedStatement[]): Promise<{ milliseconds: number; rows: number }[]> {
    const results: { milliseconds: number; rows: number }[] = []
    for (const { query, params } of statements) {
      const begun = performance.now()
      const rows = await this.#run(query.text, params)
      results.push({ milliseconds: performance.now() - begun, rows: rows.length })
    }
    return results
  }

  async close(): Promise<void> {
    await this.#session.close()
    await this.#driver.close()
  }

  async #run(text: string, params: Record<string, unknown>): Promise<Row[]> {
    const { records } = await this.#session.run(text, params)
    return records
  }
}

async function statement(name: string): Promise<string> {
  return parseCypherFile(name, await readFile(new URL(`${name}.cypher`, import.meta.url), 'utf8')).text
}
