import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { neo4jLocalMissing, neo4jLocalProvidedBy, startNeo4jLocal } from '../../server/neo4j-local/neo4j-local.ts'
import { clearNeo4j } from '../support/clear-neo4j.ts'
import { type Figures, figuresOf, loseDatabase, type Place } from './figures.ts'
import { type Procurement, procurement } from './procurement.ts'
import { figuresTable } from './table.ts'

/**
 * How fast both stores are on the same made-up graph, in one run: `npm run bench -- [--claims 20000] [--json]`.
 * Without Java and Maven, the embedded one alone.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { claims: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
  })
  const claims = Number(values.claims)
  if (!Number.isInteger(claims) || claims < 1_000) throw new Error('Set --claims to a whole number from 1000.')
  const graph = procurement(claims)
  const embedded = await embeddedFigures(graph)
  const missing = await neo4jLocalMissing()
  const neo4j = missing === null ? await neo4jFigures(graph) : null
  if (missing !== null) note(`Without Neo4j: ${missing} (${neo4jLocalProvidedBy}).`)
  const [processor] = cpus()
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}`
  const result = { claims: graph.claims, machine, embedded, neo4j }
  console.log(values.json ? JSON.stringify(result) : figuresTable(result))
}

const note = (text: string) => console.error(text)

async function embeddedFigures(graph: Procurement): Promise<Figures> {
  const folders: string[] = []
  const empty: Place['empty'] = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'filiere-bench-'))
    folders.push(folder)
    return { engine: 'embedded', folder }
  }
  try {
    return await figuresOf({ empty, lose: loseDatabase }, graph, (step) => note(`Embedded: ${step}.`))
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }
}

async function neo4jFigures(graph: Procurement): Promise<Figures> {
  const server = await startNeo4jLocal({ fullSpeed: true })
  const empty: Place['empty'] = async () => {
    await clearNeo4j(server.uri)
    return { engine: 'neo4j', uri: server.uri, user: null, password: null, database: null }
  }
  try {
    return await figuresOf({ empty, lose: null }, graph, (step) => note(`Neo4j: ${step}.`))
  } finally {
    await server.stop()
  }
}

await main()
