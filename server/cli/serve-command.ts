import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the page and the API until stopped',
  positionals: [],
  options: {},
  notes:
    'Where it listens and what it serves is set by HOST, PORT, FILIERE_DATA and NEO4J_URI; LOG_LEVEL=info logs requests.',
  async run(args, { env }) {
    readArguments(this, args)
    // Its modules take long to load, and no other command needs them.
    const { runServer } = await import('../serving/run-server.ts')
    await runServer(env)
    return null
  },
}
