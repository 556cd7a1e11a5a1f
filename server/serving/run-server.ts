import { readConfig } from '../config.ts'
import { serve } from './serve.ts'
import { closeWhenStopped } from './until-stopped.ts'

/** Serves until the process is told to stop; prints the address once it does, and the one that makes the first admin. Throws what keeps it from starting. */
export async function runServer(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const server = await serve(readConfig(env), (message) => console.error(message))
  closeWhenStopped(() => server.close())
  const { address, firstAdmin } = server
  const lines = [`Filière is at ${address}`]
  if (firstAdmin !== null)
    lines.push(
      `There is no admin yet. Become one at this address, which works once, until ${firstAdmin.expires}:`,
      `${address}${firstAdmin.path}`,
    )
  console.log(lines.join('\n'))
}
