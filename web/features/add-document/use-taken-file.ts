import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { uploadFile } from '../../api/upload.ts'
import { CapturePageDocument, type KeptFileFragment } from '../../generated/operations.ts'

/** A file that is kept, and where it is from. */
export interface Taken {
  readonly file: KeptFileFragment
  /** The address that it was fetched from. */
  readonly url: string | null
  readonly retrieved: string | null
}

export type Taking =
  | { readonly kind: 'nothing'; readonly error: unknown }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'taken'; readonly taken: Taken }

/** Takes a file of the reader's, or what is at an address. */
export function useTakenFile() {
  const [taking, setTaking] = useState<Taking>({ kind: 'nothing', error: null })
  const take = async (work: () => Promise<Taken>) => {
    try {
      setTaking({ kind: 'taken', taken: await work() })
    } catch (error) {
      setTaking({ kind: 'nothing', error })
    }
  }
  return {
    taking,
    send: (file: File) => {
      setTaking({ kind: 'sending', percent: 0 })
      return take(async () => {
        const kept = await uploadFile(file, (percent) => setTaking({ kind: 'sending', percent }))
        return { file: kept, url: null, retrieved: null }
      })
    },
    fetchFrom: (url: string) => {
      setTaking({ kind: 'fetching' })
      return take(async () => (await ask(CapturePageDocument, { url })).captureUrl)
    },
  }
}
