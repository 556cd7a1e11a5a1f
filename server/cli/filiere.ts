#!/usr/bin/env node
import { runCommandLine } from './run.ts'
import { processTerminal } from './terminal.ts'

// Whoever read the answer has read enough ("| head").
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = (await runCommandLine(process.argv.slice(2), processTerminal())) ?? undefined
