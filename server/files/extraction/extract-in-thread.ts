import { Worker } from 'node:worker_threads'
import { FiliereError } from '../../errors.ts'
import { beside, workerFile } from '../../worker-file.ts'
import type { ExtractedText, ExtractionOrder, ExtractionReport } from './messages.ts'

/** Bounds on what reading one file may take. */
export interface ExtractionBounds {
  readonly milliseconds: number
  /** Of objects; buffers are not counted in. */
  readonly megabytes: number
}

const defaultBounds: ExtractionBounds = { milliseconds: 60_000, megabytes: 512 }

/** One file after the other: each may take a core and the memory that its bounds allow. */
let last: Promise<unknown> = Promise.resolve()

/** Takes the text out of a file in a thread of its own. Throws FILE_UNREADABLE, also for what goes beyond the bounds. */
export function extractInThread(order: ExtractionOrder, bounds = defaultBounds): Promise<ExtractedText> {
  const extracted = last.then(() => readInThread(order, bounds))
  last = extracted.catch(() => undefined)
  return extracted
}

async function readInThread(order: ExtractionOrder, { milliseconds, megabytes }: ExtractionBounds) {
  const [file, options] = workerFile(beside(import.meta.url, 'extraction-worker'))
  const worker = new Worker(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  let timer: NodeJS.Timeout | undefined
  try {
    const report = await new Promise<ExtractionReport>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (cause) => reject(refusal('needs more memory than it may take', cause)))
      worker.once('exit', () => reject(refusal('ends whatever reads it')))
      timer = setTimeout(
        () => reject(refusal(`takes longer than ${milliseconds / 1_000} seconds to read`)),
        milliseconds,
      )
      worker.postMessage(order)
    })
    if (report.kind === 'refused') throw new FiliereError(report.code, report.message)
    return report.extracted
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const refusal = (what: string, cause?: unknown): FiliereError =>
  new FiliereError('FILE_UNREADABLE', `This file ${what}: split the document, or save it anew.`, { cause })
