import { useCallback, useEffect, useRef, useState } from 'react'
import type { CitationDetailFragment } from '../../generated/operations.ts'
import type { CheckMessage, CheckRequest } from './check-messages.ts'

/** Larger files than this are no saved page or text. */
export const sizeLimit = 50_000_000

export type CheckState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string; readonly size: number; readonly percent: number }
  | { readonly kind: 'tooLarge' }
  | CheckMessage

/** Reads a file of the reader's and checks the citation against it, all in this window. */
export function useCheck({ selector, document: { capture } }: CitationDetailFragment) {
  const [state, setState] = useState<CheckState>({ kind: 'waiting' })
  const worker = useRef<Worker | null>(null)
  useEffect(() => () => worker.current?.terminate(), [])

  const check = useCallback(
    async (file: File) => {
      if (file.size > sizeLimit) return setState({ kind: 'tooLarge' })
      try {
        const bytes = await read(file, (percent) =>
          setState({ kind: 'reading', name: file.name, size: file.size, percent }),
        )
        worker.current?.terminate()
        worker.current = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
        worker.current.addEventListener('message', ({ data }: MessageEvent<CheckMessage>) => setState(data))
        worker.current.addEventListener('error', () => setState({ kind: 'problem', problem: 'failed' }))
        const request: CheckRequest = { bytes, name: file.name, mediaType: file.type, selector, capture }
        worker.current.postMessage(request, [bytes])
      } catch {
        setState({ kind: 'problem', problem: 'failed' })
      }
    },
    [selector, capture],
  )
  return { state, check, reset: () => setState({ kind: 'waiting' }) }
}

function read(file: File, onProgress: (percent: number) => void): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    onProgress(0)
    reader.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? Math.floor((loaded / total) * 100) : 0),
    )
    reader.addEventListener('load', () =>
      reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(new Error('not read as bytes')),
    )
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsArrayBuffer(file)
  })
}
