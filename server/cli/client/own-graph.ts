import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Config } from '../../config.ts'
import { answerHere } from '../../graphql/answer-here.ts'
import { requestInBody } from '../../graphql/graphql-request.ts'
import { openRegistry } from '../../registry/open-registry.ts'
import { serviceOptions } from '../../service-options.ts'
import { openGraph } from '../../serving/open-graph.ts'
import { type Client, clientOver } from './client.ts'

/** Opens the graph in this process and asks it through the same API that a server has. */
export async function openOwnGraph(config: Config, note: (message: string) => void): Promise<Client> {
  const store = await openGraph(config, note)
  try {
    const registry = await openRegistry(config.store)
    const options = serviceOptions(config, registry)
    const answer = answerHere(store, options, (fault) => note(String(fault.stack)))
    const send = async (body: string) => JSON.stringify((await answer(requestInBody(JSON.parse(body)))).body)
    return clientOver({
      address: null,
      send,
      addFile: async (path) => (await options.files.add(createReadStream(path), { name: basename(path) })).sha256,
      close: async () => {
        await registry.close()
        await store.close()
      },
    })
  } catch (error) {
    await store.close()
    throw error
  }
}
