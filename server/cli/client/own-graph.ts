import { buildApp } from '../../app.ts'
import type { Config } from '../../config.ts'
import { openGraph } from '../../serving/open-graph.ts'
import { type Client, clientOver } from './client.ts'

/** Opens the graph in this process and asks it through the same API that a server has. */
export async function openOwnGraph(config: Config, note: (message: string) => void): Promise<Client> {
  const store = await openGraph(config, note)
  try {
    const app = buildApp(config, store)
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      return (await app.inject({ method: 'POST', url: '/graphql', headers, payload: body })).body
    }
    return clientOver(send, async () => {
      await app.close()
      await store.close()
    })
  } catch (error) {
    await store.close()
    throw error
  }
}
