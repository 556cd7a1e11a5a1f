import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { operator } from '../../authorisation/asker.ts'
import { demand } from '../../authorisation/demand.ts'
import { filePermissions } from '../../authorisation/permissions.ts'
import type { Config } from '../../config.ts'
import { askerByToken } from '../../features/people/authenticate.ts'
import { answerHere } from '../../graphql/answer-here.ts'
import { requestInBody } from '../../graphql/graphql-request.ts'
import { refuseFor } from '../../refusals.ts'
import { openRegistry } from '../../registry/open-registry.ts'
import { serviceOptions } from '../../service-options.ts'
import { openGraph } from '../../serving/open-graph.ts'
import { type Client, clientOver } from './client.ts'

/** Opens the graph in this process and asks it through the same API that a server has. */
export async function openOwnGraph(
  config: Config,
  token: string | null,
  note: (message: string) => void,
): Promise<Client> {
  const store = await openGraph(config, note)
  const closing: (() => Promise<void>)[] = [() => store.close()]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const registry = await openRegistry(config.store)
    closing.push(() => registry.close())
    const options = serviceOptions(config, registry)
    const asker = token === null ? operator : ((await askerByToken(registry, token)) ?? refuseFor('TOKEN_OVER', {}))
    const answer = answerHere(store, asker, options, (fault) => note(String(fault.stack)))
    const send = async (body: string) => JSON.stringify((await answer(requestInBody(JSON.parse(body)))).body)
    return clientOver({
      address: null,
      send,
      addFile: async (path) => {
        await demand(filePermissions.add, asker, async () => config.visitors)
        return (await options.files.add(createReadStream(path), { name: basename(path) })).sha256
      },
      close,
    })
  } catch (error) {
    await close()
    throw error
  }
}
