import { randomBytes } from 'node:crypto'
import { buildApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { openPathSearch } from '../../../server/features/path/resident/open-path-search.ts'
import { openRegistry } from '../../../server/registry/open-registry.ts'
import { openGraph } from '../../../server/serving/open-graph.ts'
import { closeWhenStopped } from '../../../server/serving/until-stopped.ts'

/** The server as `npm start` runs it, but saying where it is only once the graph is in memory. */
const config = readConfig({ VISITORS: 'accepted', ...process.env, LOG_LEVEL: 'error' })
const graph = await openGraph(config, console.error)
const registry = await openRegistry(config.store)
const paths = await openPathSearch(graph, console.error)
await paths.loaded
const token = randomBytes(32).toString('hex')
const app = buildApp({ ...config, token }, paths.store, registry, { searchPaths: paths.search })
closeWhenStopped(async () => {
  await app.close()
  await paths.close()
  await registry.close()
  await graph.close()
})
console.log(await app.listen({ host: config.host, port: config.port }))
