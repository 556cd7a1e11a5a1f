import { readConfig } from '../config.ts'
import { serve } from './serve.ts'
import { closeWhenStopped } from './until-stopped.ts'

/** Serves until the process is told to stop; prints the address once it does. Throws what keeps it from starting. */
export async function runServer(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const server = await serve(readConfig(env), (message) => console.error(message))
  closeWhenStopped(() => server.close())
  console.log(`Filière is at ${server.address}`)
}
