import { onTestFinished } from 'vitest'
import { type StartedServer, startServer } from './program.ts'

/** Starts a server that ends with the test at the latest, so that one that fails leaves nothing running. */
export const startTestServer = async (...how: Parameters<typeof startServer>): Promise<StartedServer> => {
  const server = await startServer(...how)
  onTestFinished(async () => {
    await server.stop('SIGKILL')
  })
  return server
}
