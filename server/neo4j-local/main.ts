import { parseArgs } from 'node:util'
import { neo4jLocalMissing, neo4jLocalProvidedBy, startNeo4jLocal } from './neo4j-local.ts'

const help = `A throw-away Neo4j on this machine, without Docker (needs a Java Development Kit and Maven).

  npm run neo4j -- [--port PORT] [--folder FOLDER]

  --port PORT      the Bolt port (default: a free one)
  --folder FOLDER  keep the data there (default: a temporary folder, removed at the end)

NEO4J_PASSWORD sets the password of the user neo4j; without it, authentication is off.`

const { values } = parseArgs({
  options: { port: { type: 'string' }, folder: { type: 'string' }, help: { type: 'boolean' } },
})

const start = async (): Promise<number> => {
  if (values.help === true) {
    console.log(help)
    return 0
  }
  const missing = await neo4jLocalMissing()
  if (missing !== null) {
    console.error(`Neo4j can't be started here: ${missing}. To provide it: ${neo4jLocalProvidedBy}`)
    return 1
  }
  console.error('Starting Neo4j; the first time, Maven fetches about 150 MB.')
  const password = process.env.NEO4J_PASSWORD
  const server = await startNeo4jLocal({
    port: Number(values.port ?? 0),
    ...(values.folder === undefined ? {} : { folder: values.folder }),
    ...(password === undefined ? {} : { password }),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void server.stop())
  console.log(`NEO4J_URI=${server.uri}`)
  console.error('Ready. In another terminal, put that line before the command: NEO4J_URI=… npm start. Ctrl-C ends it.')
  await server.ended
  return 0
}

process.exitCode = await start()
