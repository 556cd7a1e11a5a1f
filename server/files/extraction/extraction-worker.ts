import { parentPort } from 'node:worker_threads'
import { FiliereError } from '../../errors.ts'
import { extractPages } from './extract-pages.ts'
import type { ExtractionOrder, ExtractionReport } from './messages.ts'

/** The thread that reads one file: whatever it holds can end or exhaust no more than this thread. */
async function read(order: ExtractionOrder): Promise<ExtractionReport> {
  try {
    return { kind: 'text', extracted: await extractPages(order) }
  } catch (error) {
    if (error instanceof FiliereError) return { kind: 'refused', code: error.code, message: error.message }
    // A reader that stumbles over a file doesn't know it for what its beginning says.
    return {
      kind: 'refused',
      code: 'FILE_UNREADABLE',
      message: `This file is damaged: save the document anew, or as PDF.`,
    }
  }
}

parentPort?.once('message', async (order: ExtractionOrder) => parentPort?.postMessage(await read(order)))
